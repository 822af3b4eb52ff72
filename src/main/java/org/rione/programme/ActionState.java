package org.rione.programme;

import org.rione.participation.spi.SubjectCard;

/** Where an action stands. Names are stored. */
public enum ActionState {
    PLANNED("planned", "circle-dashed"),
    STARTED("started", "player-play"),
    COMPLETED("completed", "circle-check"),
    SUSPENDED("suspended", "player-pause"),
    ABANDONED("abandoned", "ban");

    private final String look;
    private final String icon;

    ActionState(String look, String icon) {
        this.look = look;
        this.icon = icon;
    }

    /** The chip that shows it: colours, icon and word belong together. */
    public SubjectCard.State chip() {
        return new SubjectCard.State(look, icon, "programme.state." + name());
    }
}
