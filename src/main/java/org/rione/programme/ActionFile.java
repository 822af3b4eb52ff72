package org.rione.programme;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything public about one action.
 *
 * @param sections from the outermost to the one it stands in
 * @param alsoIn further sections it belongs to
 * @param office the name of the office in charge
 * @param history newest first
 * @param continues actions of earlier programmes that it carries on
 * @param continuedBy actions of later programmes that carry it on
 */
public record ActionFile(
        ActionRow action,
        Programme programme,
        List<ProgrammeSection> sections,
        List<ProgrammeSection> alsoIn,
        Optional<String> office,
        List<Target> targets,
        List<HistoryEntry> history,
        List<Relative> continues,
        List<Relative> continuedBy) {

    /** A figure to be reached. */
    public record Target(
            String indicator,
            String unit,
            Optional<BigDecimal> baseline,
            Optional<BigDecimal> target,
            Optional<Integer> by) {}

    /** Something that was told about the action; never changed afterwards. */
    public record HistoryEntry(
            Instant at,
            HistoryKind kind,
            Optional<String> office,
            ActionState from,
            ActionState to,
            int fromProgress,
            int toProgress,
            Optional<LocalDate> plannedTo,
            String note,
            Optional<URI> evidence) {}

    /** An action of another programme. */
    public record Relative(String slug, String years, String code, String title, ActionState state, int progress) {

        public String path() {
            return ProgrammeLinks.action(slug, code);
        }
    }
}
