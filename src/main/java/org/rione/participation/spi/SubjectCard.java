package org.rione.participation.spi;

import java.util.Optional;
import java.util.Set;
import org.rione.identity.OfficeId;
import org.rione.participation.Subject;

/**
 * What the rest of the house may know of a subject.
 *
 * @param code for people, such as {@code 5.05} or {@code R-2026-000142}
 * @param kicker the line above the title, such as the section's name
 * @param path the address of its page
 * @param allowed what can be done on it now; empty for a thing that is archived or closed
 * @param state the word and look of its state: data-state of the chip, icon, key of the word
 * @param office who answers for it
 */
public record SubjectCard(
        Subject subject,
        String code,
        String kicker,
        String title,
        String summary,
        String path,
        Set<Allowed> allowed,
        State state,
        Optional<OfficeId> office) {

    public SubjectCard {
        allowed = Set.copyOf(allowed);
    }

    /** What residents can do on a subject. */
    public enum Allowed {
        VOTE,
        RATE,
        COMMENT,
        REPORT
    }

    /** A chip: {@code data-state}, icon, and the key of its word. */
    public record State(String look, String icon, String textKey) {}
}
