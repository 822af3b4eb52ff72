package org.rione.community;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rione.shared.Refusal;
import org.rione.territory.NeighbourhoodId;

/**
 * An initiative as an association proposes it.
 *
 * @param title 1 to {@value #TITLE} characters
 * @param words what it is, 1 to {@value #WORDS} characters
 * @param ends after it begins, at most 31 days later
 * @param place where, 1 to {@value #PLACE} characters
 */
public record NewInitiative(
        String title, String words, Instant begins, Instant ends, String place, Optional<NeighbourhoodId> district) {

    public static final int TITLE = 160;
    public static final int WORDS = 2000;
    public static final int PLACE = 200;
    private static final Duration LONGEST = Duration.ofDays(31);

    /** @throws Refusal naming the field that is wrong */
    public NewInitiative {
        title = title.strip();
        words = words.strip();
        place = place.strip();
        if (title.isEmpty() || title.length() > TITLE) {
            throw new Refusal("community.refused.title", TITLE);
        }
        if (words.isEmpty() || words.length() > WORDS) {
            throw new Refusal("community.refused.words", WORDS);
        }
        if (place.isEmpty() || place.length() > PLACE) {
            throw new Refusal("community.refused.place", PLACE);
        }
        if (!ends.isAfter(begins)) {
            throw new Refusal("community.refused.ends-before");
        }
        if (Duration.between(begins, ends).compareTo(LONGEST) > 0) {
            throw new Refusal("community.refused.too-long", LONGEST.toDays());
        }
    }

    List<String> texts() {
        return List.of(title, words);
    }
}
