package org.rione.tables.ui.answers;

import org.rione.shared.ui.DeskWork;
import org.rione.tables.answers.Priorities;
import org.springframework.stereotype.Component;

/** How many answers the officer's offices owe, on their desk. */
@Component
class PrioritiesOnDesk implements DeskWork {

    private final Priorities priorities;

    PrioritiesOnDesk(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public String path() {
        return Priorities.DESK;
    }

    @Override
    public String textKey() {
        return "tables.answers.desk.figure";
    }

    @Override
    public int waiting() {
        return priorities.owed();
    }
}
