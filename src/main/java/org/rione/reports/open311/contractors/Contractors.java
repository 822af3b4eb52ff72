package org.rione.reports.open311.contractors;

import java.time.Clock;
import java.util.List;
import org.rione.identity.EmailAddress;
import org.rione.identity.OfficeId;
import org.rione.reports.open311.Outside;
import org.rione.reports.open311.contractors.Forward.State;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which offices have their work done by somebody else, and what is stuck on its way there. */
@Service
public class Contractors {

    private static final int SHOWN = 50;

    private final ContractorStore store;
    private final ForwardStore forwards;
    private final Outside outside;
    private final ContractorKeys keys;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Contractors(
            ContractorStore store,
            ForwardStore forwards,
            Outside outside,
            ContractorKeys keys,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.forwards = forwards;
        this.outside = outside;
        this.keys = keys;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** How many reports are where. */
    public record Figures(int waiting, int sent, int failed) {}

    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public List<Contractor> all() {
        return store.all();
    }

    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Figures figures(OfficeId office) {
        return new Figures(
                forwards.count(office, State.WAITING) + forwards.count(office, State.SENDING),
                forwards.count(office, State.SENT),
                forwards.count(office, State.FAILED));
    }

    /** The latest ones that a contractor did not take. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public List<Forward> failed() {
        return forwards.failed(SHOWN);
    }

    /**
     * From now on what comes to the office goes to this contractor. With an empty key the one that is known is kept.
     *
     * @throws Refusal when the address is none, or one that we do not call
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void save(Contractor contractor) {
        var address =
                switch (contractor.way()) {
                    case ENDPOINT -> outside.endpoint(contractor.address()).toString();
                    case LETTER -> mail(contractor.address());
                };
        if (contractor.apiKey().length() > 200
                || contractor.jurisdiction().length() > 120
                || contractor.service().length() > 80) {
            throw new Refusal("reports.open311.refused.long");
        }
        store.save(contractor.at(address), keys.toStore(contractor), clock.instant());
        events.publishEvent(new ContractorChanged(contractor.office(), true, clock.instant()));
        changes.touch(TakersOfEverything.TOPIC);
    }

    private static String mail(String address) {
        try {
            return new EmailAddress(address.strip()).value();
        } catch (IllegalArgumentException notOne) {
            throw new Refusal("reports.open311.refused.mail");
        }
    }

    /** Nothing more goes there; what is on its way already is still asked about. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void remove(OfficeId office) {
        if (store.remove(office)) {
            events.publishEvent(new ContractorChanged(office, false, clock.instant()));
            changes.touch(TakersOfEverything.TOPIC);
        }
    }

    /** Somebody looked and wants it tried again. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void again(Forward forward) {
        forwards.find(forward.report(), forward.office(), forward.round())
                .filter(found -> found.state() == State.FAILED)
                .ifPresent(found -> forwards.move(found, State.WAITING, 0, clock.instant(), ""));
    }

    /** Somebody looked and knows that nothing is left to do. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void leave(Forward forward) {
        forwards.find(forward.report(), forward.office(), forward.round())
                .filter(found -> found.state() == State.FAILED)
                .ifPresent(found -> forwards.move(found, State.DONE, found.attempts(), clock.instant(), ""));
    }
}
