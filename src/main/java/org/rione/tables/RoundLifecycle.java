package org.rione.tables;

import java.util.EnumSet;
import java.util.Set;
import org.rione.shared.Refusal;

/** The round's life on one page. Pure: whether the time is over is asked of the database, not here. */
final class RoundLifecycle {

    static RoundState next(RoundState state, RoundAction action) {
        if (!offered(state).contains(action)) {
            throw new Refusal("tables.refused.step." + state);
        }
        return switch (action) {
            case EDIT -> RoundState.DRAFT;
            case OPEN, CAST -> RoundState.OPEN;
            case READ -> state;
            case STOP -> RoundState.READING;
            case COUNT, DRAW -> RoundState.CLOSED;
            case PUBLISH -> RoundState.PUBLISHED;
            case ANSWER -> RoundState.ANSWERED;
        };
    }

    static Set<RoundAction> offered(RoundState state) {
        return switch (state) {
            case DRAFT -> EnumSet.of(RoundAction.EDIT, RoundAction.OPEN);
            case OPEN -> EnumSet.of(RoundAction.CAST, RoundAction.READ, RoundAction.STOP, RoundAction.COUNT);
            case READING -> EnumSet.of(RoundAction.READ, RoundAction.COUNT);
            case CLOSED -> EnumSet.of(RoundAction.DRAW, RoundAction.PUBLISH);
            case PUBLISHED -> EnumSet.of(RoundAction.ANSWER);
            case ANSWERED -> EnumSet.noneOf(RoundAction.class);
        };
    }

    private RoundLifecycle() {}
}
