package org.rione.tables.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.tables.TableId;
import org.rione.tables.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What all ways to a seat have in common: who may decide, which terms there are, who is told. */
@Component
class JoiningRules {

    private final Tables tables;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final RioneProperties rione;

    JoiningRules(Tables tables, ApplicationEventPublisher events, Changes changes, Clock clock, RioneProperties rione) {
        this.tables = tables;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
        this.rione = rione;
    }

    void requireRunner(TableId table) {
        if (!tables.runsTable(table)) {
            throw new Refusal("tables.refused.facilitators-only");
        }
    }

    void requireTerm(Optional<LocalDate> until) {
        if (until.filter(LocalDate.ofInstant(clock.instant(), rione.zone())::isAfter)
                .isPresent()) {
            throw new Refusal("tables.refused.term-past");
        }
    }

    void tell(TableId table, JoiningChanged.What what) {
        events.publishEvent(new JoiningChanged(table, what, clock.instant()));
        changes.touch(Topics.subject(table.value()));
    }
}
