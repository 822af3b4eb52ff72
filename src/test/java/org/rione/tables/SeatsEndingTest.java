package org.rione.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.EmailAddress;
import org.rione.identity.PersonErased;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class SeatsEndingTest extends ServiceTest {

    @Autowired
    TablesAdministration administration;

    @Autowired
    SeatStore store;

    @Autowired
    SeatsEnding ending;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    @Autowired
    RioneProperties rione;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_seat_is_free_when_its_last_day_is_over_and_not_before() {
        var member = people.resident();
        var table = seated(member);
        var today = LocalDate.ofInstant(clock.instant(), rione.zone());

        store.setTerm(table.id(), member.id(), Optional.of(today));
        ending.endTerms();
        assertThat(store.seats(table.id())).hasSize(1);

        store.setTerm(table.id(), member.id(), Optional.of(today.minusDays(1)));
        ending.endTerms();
        assertThat(store.seats(table.id())).isEmpty();
    }

    @Test
    void who_deletes_the_account_leaves_the_table() {
        var member = people.resident();
        var table = seated(member);

        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonErased(member.id(), clock.instant())));

        assertThat(store.seats(table.id())).isEmpty();
    }

    private NeighbourhoodTable seated(SignedIn member) {
        var founded = new NeighbourhoodTable[1];
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            var slug = "t" + Ids.next();
            founded[0] = administration.found(slug, "Tavolo " + slug, "", 30, new TableScope(Optional.empty(), ""));
            administration.seat(founded[0].id(), new EmailAddress(member.email()), SeatKind.MEMBER, Optional.empty());
        });
        return founded[0];
    }
}
