package org.rione.community;

import java.time.Clock;
import org.rione.shared.Changes;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house what happened to initiatives. */
@Component
class CommunityNews {

    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    CommunityNews(ApplicationEventPublisher events, Changes changes, Clock clock) {
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    void moved(InitiativeId id, AssociationId association, String what) {
        events.publishEvent(new InitiativeMoved(id, association, what, clock.instant()));
        touch(id);
        changes.touch(Topics.subject(association.value()));
    }

    /** Somebody comes or does not: no event, who comes is nobody's business; only the number moves. */
    void counted(InitiativeId id) {
        changes.touch(Topics.subject(id.value()));
    }

    void touch(InitiativeId id) {
        changes.touch(Topics.COMMUNITY, Topics.subject(id.value()));
    }
}
