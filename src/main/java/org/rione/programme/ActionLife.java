package org.rione.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.OfficeId;

/** Where an action stands, with its dates. */
record ActionLife(
        ActionState state,
        int progress,
        boolean archived,
        Optional<OfficeId> office,
        Optional<LocalDate> plannedFrom,
        Optional<LocalDate> plannedTo,
        Optional<LocalDate> actualFrom,
        Optional<LocalDate> actualTo,
        long version) {

    /** The first start is remembered; the end is forgotten when the work is taken up again. */
    ActionLife after(ActionUpdate update, LocalDate today) {
        var starts = update.state() == ActionState.STARTED || update.state() == ActionState.COMPLETED;
        return new ActionLife(
                update.state(),
                update.progress(),
                archived,
                office,
                update.plannedFrom(),
                update.plannedTo(),
                starts ? Optional.of(actualFrom.orElse(today)) : actualFrom,
                update.state() == ActionState.COMPLETED ? Optional.of(actualTo.orElse(today)) : Optional.empty(),
                version);
    }
}
