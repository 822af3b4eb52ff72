package org.rione.tables.meetings;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rione.shared.Refusal;

/**
 * What a facilitator wants of a meeting. Text is stripped, empty items of the agenda are left out.
 *
 * @param online an address that begins with https://, or nothing
 */
public record NewMeeting(
        String title, Instant begins, Instant ends, String place, Optional<String> online, List<String> agenda) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_LINK = 500;
    public static final int MOST_ITEMS = 30;
    public static final int LONGEST_ITEM = 200;
    private static final Duration LONGEST = Duration.ofHours(24);

    /** @throws Refusal when something is missing, too long or impossible; its text says what */
    public NewMeeting {
        title = title.strip();
        place = place.strip();
        agenda = agenda.stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refusal("tables.meeting.refused.title", LONGEST_TITLE);
        }
        if (!ends.isAfter(begins) || Duration.between(begins, ends).compareTo(LONGEST) > 0) {
            throw new Refusal("tables.meeting.refused.ends");
        }
        if (place.length() > LONGEST_PLACE) {
            throw new Refusal("tables.meeting.refused.place-long", LONGEST_PLACE);
        }
        online = online.map(String::strip).filter(link -> !link.isEmpty());
        online.ifPresent(NewMeeting::requireLink);
        if (place.isEmpty() && online.isEmpty()) {
            throw new Refusal("tables.meeting.refused.place");
        }
        if (agenda.size() > MOST_ITEMS || agenda.stream().anyMatch(item -> item.length() > LONGEST_ITEM)) {
            throw new Refusal("tables.meeting.refused.agenda", MOST_ITEMS, LONGEST_ITEM);
        }
    }

    /** @throws Refusal when it is not an address on the web that a browser opens safely */
    static void requireLink(String link) {
        try {
            var address = new URI(link);
            if (link.length() <= LONGEST_LINK
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null) {
                return;
            }
        } catch (java.net.URISyntaxException malformed) {
            // said below
        }
        throw new Refusal("tables.meeting.refused.link");
    }

    /** Whether calendars and members must be told: another time, another place. */
    boolean moves(Meeting before) {
        return !begins.equals(before.begins())
                || !ends.equals(before.ends())
                || !place.equals(before.place())
                || !online.equals(before.online());
    }
}
