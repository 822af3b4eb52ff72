package org.rione.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.OfficeId;

/**
 * An action as lists show it.
 *
 * @param section the section's code
 * @param alsoIn codes of further sections
 * @param responsible who is in charge in the words of the programme
 * @param office the municipal office that answers for it
 * @param categories of problems that can be reported against it
 */
public record ActionRow(
        ActionId id,
        String code,
        int position,
        String section,
        List<String> alsoIn,
        String title,
        String summary,
        ActionState state,
        int progress,
        int weight,
        boolean archived,
        boolean canVote,
        boolean canComment,
        boolean canReport,
        Optional<LocalDate> plannedFrom,
        Optional<LocalDate> plannedTo,
        Optional<LocalDate> actualFrom,
        Optional<LocalDate> actualTo,
        Optional<OfficeId> office,
        List<String> responsible,
        List<Integer> sdgs,
        List<String> places,
        List<String> keywords,
        List<String> categories,
        Instant changedAt,
        long version)
        implements Progress.Part {

    public ActionRow {
        alsoIn = List.copyOf(alsoIn);
        responsible = List.copyOf(responsible);
        sdgs = List.copyOf(sdgs);
        places = List.copyOf(places);
        keywords = List.copyOf(keywords);
        categories = List.copyOf(categories);
    }

    /** Where it may go from here; staying where it is is always possible. */
    public Set<ActionState> offered() {
        return ActionLifecycle.offered(state);
    }

    /** Promised for a day that has passed, and neither done nor given up. */
    public boolean isLate(LocalDate today) {
        return plannedTo.filter(day -> day.isBefore(today)).isPresent()
                && state != ActionState.COMPLETED
                && state != ActionState.ABANDONED;
    }
}
