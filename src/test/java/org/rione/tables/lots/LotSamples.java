package org.rione.tables.lots;

import static org.rione.TestPeople.as;
import static org.rionedb.Tables.LOT_CANDIDATE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.RioneProperties;
import org.rione.tables.meetings.MeetingSamples;
import org.springframework.stereotype.Component;

/** Draws of seats at a table of their own, for tests. */
@Component
public class LotSamples {

    public static final String SOURCE = "Lotto, ruota di Torino";

    private final SeatLots lots;
    private final LotStore store;
    private final LotTerms terms;
    private final MeetingSamples samples;
    private final TestPeople people;
    private final DSLContext sql;
    private final Clock clock;
    private final RioneProperties rione;

    LotSamples(
            SeatLots lots,
            LotStore store,
            LotTerms terms,
            MeetingSamples samples,
            TestPeople people,
            DSLContext sql,
            Clock clock,
            RioneProperties rione) {
        this.lots = lots;
        this.store = store;
        this.terms = terms;
        this.samples = samples;
        this.people = people;
        this.sql = sql;
        this.clock = clock;
        this.rione = rione;
    }

    /** A draw, its table, and those who volunteered for it. */
    public record Announced(MeetingSamples.AtTable at, SeatLot lot, List<SignedIn> volunteers) {

        public String path() {
            return LotLinks.lot(at.table().slug(), lot.number()).substring(1);
        }
    }

    /** One seat, one reserve, a week to answer. */
    public Announced announced(int volunteers) {
        var at = samples.table();
        var lot = new SeatLot[1];
        as(at.facilitator(), () -> lot[0] = lots.announce(at.table(), new NewLot(1, 1, SOURCE, Optional.empty(), 7)));
        var all = Stream.generate(people::verifiedResident).limit(volunteers).toList();
        all.forEach(one -> as(one, () -> lots.volunteer(lot[0].id())));
        return new Announced(at, lot[0], all);
    }

    public void number(Announced lot) {
        as(lot.at().facilitator(), () -> lots.number(lot.lot().id()));
    }

    public void draw(Announced lot) {
        number(lot);
        as(lot.at().facilitator(), () -> lots.draw(lot.lot().id(), "12 44 7 81 30"));
    }

    /** Whom the draw put at this place, from 1. */
    public SignedIn at(Announced lot, int place) {
        return lot.volunteers().stream()
                .filter(one ->
                        store.candidate(lot.lot().id(), one.id()).orElseThrow().place() == place)
                .findFirst()
                .orElseThrow();
    }

    /** The last day to answer was yesterday; nobody has noticed yet. */
    public void overdue(SignedIn person) {
        sql.update(LOT_CANDIDATE)
                .set(
                        LOT_CANDIDATE.ANSWER_BY,
                        LocalDate.ofInstant(clock.instant(), rione.zone()).minusDays(1))
                .where(LOT_CANDIDATE.PERSON_ID.eq(person.id().value()))
                .execute();
    }

    /** What happens every hour. */
    public void passOn() {
        terms.passOn();
    }
}
