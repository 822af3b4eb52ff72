package org.rione.programme;

import java.util.Map;

/** A programme with how far it is, for lists of programmes. */
public record ProgrammeCover(Programme programme, int actions, Map<ActionState, Integer> byState, int progress) {

    public ProgrammeCover {
        byState = Map.copyOf(byState);
    }

    public int in(ActionState state) {
        return byState.getOrDefault(state, 0);
    }
}
