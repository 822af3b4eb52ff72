package org.rione.reports.open311.contractors;

import static org.rionedb.Tables.REPORT_CONTRACTOR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rione.identity.EmailAddress;
import org.rione.identity.OfficeId;
import org.rione.reports.open311.contractors.Contractor.Photos;
import org.rione.reports.open311.contractors.Contractor.Way;
import org.rione.reports.open311.contractors.Forward.State;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rionedb.tables.records.ReportContractorRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which offices have their work done by somebody else, and what is stuck on its way there. */
@Service
public class Contractors {

    private static final int SHOWN = 50;

    private final DSLContext sql;
    private final ForwardStore forwards;
    private final Outside outside;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contractors(DSLContext sql, ForwardStore forwards, Outside outside, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.forwards = forwards;
        this.outside = outside;
        this.events = events;
        this.clock = clock;
    }

    /** How many reports are where. */
    public record Figures(int waiting, int sent, int failed) {}

    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public List<Contractor> all() {
        return sql.selectFrom(REPORT_CONTRACTOR)
                .orderBy(REPORT_CONTRACTOR.SINCE, REPORT_CONTRACTOR.OFFICE_ID)
                .fetch(Contractors::contractor);
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
        var key = contractor.apiKey().isEmpty()
                ? of(contractor.office()).map(Contractor::apiKey).orElse("")
                : contractor.apiKey();
        if (key.length() > 200
                || contractor.jurisdiction().length() > 120
                || contractor.service().length() > 80) {
            throw new Refusal("reports.open311.refused.long");
        }
        var row = sql.newRecord(REPORT_CONTRACTOR);
        row.setOfficeId(contractor.office().value());
        row.setWay(contractor.way().name());
        row.setAddress(address);
        row.setApiKey(key);
        row.setJurisdiction(contractor.jurisdiction());
        row.setService(contractor.service());
        row.setPhotos(contractor.photos().name());
        row.setSince(clock.instant());
        sql.insertInto(REPORT_CONTRACTOR)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
        events.publishEvent(new ContractorChanged(contractor.office(), true, clock.instant()));
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
        int removed = sql.deleteFrom(REPORT_CONTRACTOR)
                .where(REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                .execute();
        if (removed == 1) {
            events.publishEvent(new ContractorChanged(office, false, clock.instant()));
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

    Optional<Contractor> of(OfficeId office) {
        return sql.selectFrom(REPORT_CONTRACTOR)
                .where(REPORT_CONTRACTOR.OFFICE_ID.eq(office.value()))
                .fetchOptional(Contractors::contractor);
    }

    private static Contractor contractor(ReportContractorRecord row) {
        return new Contractor(
                new OfficeId(row.getOfficeId()),
                Way.valueOf(row.getWay()),
                row.getAddress(),
                row.getApiKey(),
                row.getJurisdiction(),
                row.getService(),
                Photos.valueOf(row.getPhotos()));
    }
}
