package org.rione.moderation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.moderation.screening.FindingKind;
import org.rione.shared.PersonId;

/**
 * A place in the queue.
 *
 * @param excerpt a few words to recognise it by; empty once it is decided
 * @param holder who has taken it and still holds it, by the database's clock
 * @param passedBy who left it to somebody else, or empty
 * @param round grows with every time it is opened again: there is one decision a round
 */
public record ReviewItem(
        ReviewItemId id,
        ContentRef content,
        Optional<PersonId> author,
        State state,
        Visibility visibility,
        Instant openedAt,
        Instant dueAt,
        Set<FindingKind> findings,
        boolean flood,
        int notices,
        String excerpt,
        Optional<Holder> holder,
        String passedBy,
        int round) {

    public ReviewItem {
        findings = Set.copyOf(findings);
    }

    /** Names are stored. */
    public enum State {
        WAITING,
        DECIDED,
        WITHDRAWN
    }

    public record Holder(PersonId person, String name, Instant until) {}

    /** Content that everybody sees and nobody has to look at. */
    static ReviewItem shown(ContentRef content, Optional<PersonId> author, Instant at) {
        return new ReviewItem(
                ReviewItemId.next(),
                content,
                author,
                State.DECIDED,
                Visibility.PUBLISHED,
                at,
                at,
                Set.of(),
                false,
                0,
                "",
                Optional.empty(),
                "",
                0);
    }

    public Risk risk() {
        return Risk.of(findings, visibility.open(), notices, flood);
    }

    public boolean heldBy(PersonId person) {
        return holder.filter(one -> one.person().equals(person)).isPresent();
    }

    static String written(Set<FindingKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<FindingKind> readKinds(String written) {
        return written.isEmpty()
                ? EnumSet.noneOf(FindingKind.class)
                : Stream.of(written.split(",", -1))
                        .map(FindingKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingKind.class)));
    }
}
