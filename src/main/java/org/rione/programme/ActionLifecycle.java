package org.rione.programme;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.Refusal;

/** The life of an action on one page. Pure: no clock, no database, no Spring. */
final class ActionLifecycle {

    /** Where an action may go from here; staying where it is (a note, more progress) is always possible. */
    static Set<ActionState> offered(ActionState state) {
        return switch (state) {
            case PLANNED -> EnumSet.of(ActionState.STARTED, ActionState.SUSPENDED, ActionState.ABANDONED);
            case STARTED -> EnumSet.of(ActionState.COMPLETED, ActionState.SUSPENDED, ActionState.ABANDONED);
            case SUSPENDED -> EnumSet.of(ActionState.PLANNED, ActionState.STARTED, ActionState.ABANDONED);
            case COMPLETED -> EnumSet.of(ActionState.STARTED);
            case ABANDONED -> EnumSet.of(ActionState.PLANNED);
        };
    }

    static void check(ActionState from, ActionState to) {
        if (from != to && !offered(from).contains(to)) {
            throw new Refusal("programme.refused.step");
        }
    }

    /** Progress says the same as the state: nothing before the start, everything at the end, not everything between. */
    static void check(ActionState state, int progress) {
        var fits =
                switch (state) {
                    case PLANNED -> progress == 0;
                    case COMPLETED -> progress == 100;
                    case STARTED -> progress >= 0 && progress < 100;
                    case SUSPENDED, ABANDONED -> progress >= 0 && progress <= 100;
                };
        if (!fits) {
            throw new Refusal("programme.refused.progress");
        }
    }

    /** Whether there is something to judge: the action has started, even if it was suspended since. */
    static boolean begun(ActionState state, Optional<LocalDate> actualFrom) {
        return actualFrom.isPresent() || state == ActionState.STARTED || state == ActionState.COMPLETED;
    }

    private ActionLifecycle() {}
}
