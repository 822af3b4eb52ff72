package org.rione.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rione.identity.SignedIn;
import org.rione.moderation.ReviewItem.State;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/** Whose turn it is, and the sentence for those who came too late: it says who was faster, and when. */
@Component
class Turns {

    private final ReviewStore store;
    private final DecisionStore decisions;
    private final Clock clock;
    private final RioneProperties rione;

    Turns(ReviewStore store, DecisionStore decisions, Clock clock, RioneProperties rione) {
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
        this.rione = rione;
    }

    ReviewItem get(ReviewItemId id) {
        return store.find(id).orElseThrow(() -> new Refusal("moderation.refused.withdrawn"));
    }

    /** The item, kept from others until the end of the transaction; refused when it is somebody else's or done. */
    ReviewItem lockMine(ReviewItemId id, SignedIn me) {
        var item = store.lock(id).orElseThrow(() -> new Refusal("moderation.refused.withdrawn"));
        if (item.state() != State.WAITING || item.holder().isPresent() && !item.heldBy(me.id())) {
            throw refusal(item, me);
        }
        if (item.author().filter(me.id()::equals).isPresent()) {
            throw new Refusal("moderation.refused.own");
        }
        return item;
    }

    Refusal refusal(ReviewItem item, SignedIn me) {
        return switch (item.state()) {
            case WITHDRAWN -> new Refusal("moderation.refused.withdrawn");
            case DECIDED ->
                decisions
                        .standing(item.id())
                        .map(decision ->
                                new Refusal("moderation.refused.decided", decision.deciderName(), when(decision.at())))
                        .orElseGet(() -> new Refusal("moderation.refused.withdrawn"));
            case WAITING ->
                item.holder()
                        .filter(holder -> !holder.person().equals(me.id()))
                        .map(holder -> new Refusal("moderation.refused.held", holder.name(), when(holder.until())))
                        .orElseGet(() -> new Refusal("moderation.refused.again"));
        };
    }

    /** The time of day; with the day before it when it is not today. */
    private String when(Instant at) {
        var local = at.atZone(rione.zone());
        boolean today =
                local.toLocalDate().equals(clock.instant().atZone(rione.zone()).toLocalDate());
        return DateTimeFormatter.ofPattern(today ? "HH:mm" : "dd/MM HH:mm", Locale.ROOT)
                .format(local);
    }
}
