package org.rione.tables.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.TABLE_INVITATION;
import static org.rionedb.Tables.TABLE_REQUEST;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.EmailAddress;
import org.rione.identity.PersonErased;
import org.rione.identity.Secret;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.tables.JoinedBy;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seat;
import org.rione.tables.Tables;
import org.rione.tables.meetings.MeetingSamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class JoiningTest extends ServiceTest {

    @Autowired
    Invitations invitations;

    @Autowired
    JoinRequests requests;

    @Autowired
    Membership membership;

    @Autowired
    JoiningHousekeeping housekeeping;

    @Autowired
    Tables tables;

    @Autowired
    MeetingSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private MeetingSamples.AtTable at;
    private NeighbourhoodTable table;

    @BeforeEach
    void a_table() {
        at = samples.table();
        table = at.table();
    }

    @Test
    void a_link_gives_as_many_seats_as_it_has_however_many_try_at_once() throws Exception {
        var until = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Rome"))
                .plusYears(1);
        var secret = link(2, Optional.of(until));
        List<Callable<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(_ -> people.verifiedResident())
                .map(person -> (Callable<Boolean>) () -> took(person, secret))
                .toList();
        var seated = 0;
        try (var at8 = Executors.newFixedThreadPool(8)) {
            for (var one : at8.invokeAll(tries)) {
                seated += one.get() ? 1 : 0;
            }
        }
        assertThat(seated).isEqualTo(2);
        assertThat(seats()).hasSize(4);
        assertThat(seats().stream().filter(seat -> seat.how() == JoinedBy.INVITATION))
                .hasSize(2)
                .allMatch(seat -> seat.until().equals(Optional.of(until)));
    }

    @Test
    void who_sits_there_already_uses_nothing_up_and_stays_what_they_are() {
        var secret = link(1, Optional.empty());
        as(at.facilitator(), () -> assertThat(invitations.accept(table, secret)).isFalse());
        assertThat(seats()).filteredOn(Seat::facilitator).hasSize(1);
        assertThat(took(people.resident(), secret)).isTrue();
    }

    @Test
    void a_link_is_worthless_when_revoked_over_or_shown_at_another_table() {
        var secret = link(5, Optional.empty());
        var other = samples.table().table();
        assertThat(invitations.find(other, secret)).isEmpty();
        as(people.resident(), () -> refused("invitation", () -> invitations.accept(other, secret)));
        as(
                at.facilitator(),
                () -> invitations.revoke(invitations.open(table).getFirst().id()));
        asVisitor(() -> assertThat(invitations.find(table, secret)).isEmpty());
        assertThat(took(people.resident(), secret)).isFalse();

        var late = link(5, Optional.empty());
        sql.update(TABLE_INVITATION)
                .set(TABLE_INVITATION.EXPIRES_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .where(TABLE_INVITATION.SECRET_HASH.eq(late.hash()))
                .execute();
        assertThat(took(people.resident(), late)).isFalse();
        assertThat(took(people.resident(), Secret.make())).isFalse();
    }

    @Test
    void a_mailed_invitation_is_good_once_and_its_address_is_forgotten_then() {
        var address = "invitata-" + Ids.next() + "@example.org";
        as(
                at.facilitator(),
                () -> invitations.mail(table, new EmailAddress(address), Locale.ITALIAN, 7, Optional.empty()));
        var path = letters.last(address).path();
        assertThat(path).startsWith("/tavoli/" + table.slug() + "/invito/");
        var secret = new Secret(path.substring(path.lastIndexOf('/') + 1));
        assertThat(took(people.resident(), secret)).isTrue();
        assertThat(took(people.resident(), secret)).isFalse();
        housekeeping.forgetAddresses();
        assertThat(sql.fetchCount(TABLE_INVITATION, TABLE_INVITATION.SENT_TO.eq(address)))
                .isZero();
    }

    @Test
    void what_is_out_of_bounds_is_refused() {
        as(at.facilitator(), () -> {
            refused("uses", () -> invitations.invite(table, "x", 0, 7, Optional.empty()));
            refused("uses", () -> invitations.invite(table, "x", 101, 7, Optional.empty()));
            refused("days", () -> invitations.invite(table, "x", 1, 0, Optional.empty()));
            refused("days", () -> invitations.invite(table, "x", 1, 91, Optional.empty()));
            refused("label", () -> invitations.invite(table, " ", 1, 7, Optional.empty()));
            assertThatThrownBy(() -> invitations.invite(table, "x", 1, 7, Optional.of(LocalDate.of(2020, 1, 1))))
                    .isInstanceOf(Refusal.class);
        });
        as(people.resident(), () -> {
            refused("message", () -> requests.ask(table, "  "));
            refused("message", () -> requests.ask(table, "x".repeat(501)));
        });
        as(at.member(), () -> refused("sits", () -> requests.ask(table, "Di nuovo")));
    }

    @Test
    void a_request_is_decided_once_and_the_person_reads_why() {
        var asking = people.verifiedResident();
        as(asking, () -> {
            requests.ask(table, "Abito qui da vent’anni");
            requests.ask(table, "Un’altra frase");
        });
        assertThat(letters.last(at.facilitator().email()).path()).isEqualTo(JoiningLinks.manage(table.slug()));
        as(at.facilitator(), () -> {
            assertThat(requests.waiting(table)).singleElement().satisfies(one -> assertThat(one.message())
                    .isEqualTo("Abito qui da vent’anni"));
            refused("reason", () -> requests.decline(table, asking.id(), " "));
            requests.decline(table, asking.id(), "Siamo al completo");
            refused("decided", () -> requests.accept(table, asking.id()));
        });
        assertThat(letters.last(asking.email()).plain()).contains("Siamo al completo");
        assertThat(seats()).hasSize(2);
        as(asking, () -> requests.ask(table, "Ora c’è posto?"));
        as(at.facilitator(), () -> requests.accept(table, asking.id()));
        assertThat(seats()).anyMatch(seat -> seat.person().id().equals(asking.id()) && seat.how() == JoinedBy.REQUEST);

        assertThat(housekeeping.of(asking.id()).toString()).contains("Ora c’è posto?");
        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonErased(asking.id(), clock.instant())));
        assertThat(sql.fetchCount(
                        TABLE_REQUEST, TABLE_REQUEST.PERSON_ID.eq(asking.id().value())))
                .isZero();
        assertThat(seats()).hasSize(2);
    }

    @Test
    void a_request_can_be_taken_back_until_it_is_decided() {
        var asking = people.resident();
        as(asking, () -> {
            requests.ask(table, "Vorrei provare");
            requests.withdraw(table);
            assertThat(requests.mine(table)).isEmpty();
        });
        as(at.facilitator(), () -> refused("decided", () -> requests.accept(table, asking.id())));
    }

    @Test
    void a_table_keeps_a_facilitator() {
        as(at.facilitator(), () -> {
            refused("last-facilitator", () -> membership.leave(table));
            refused(
                    "last-facilitator",
                    () -> membership.demote(table, at.facilitator().id()));
            refused(
                    "last-facilitator",
                    () -> membership.remove(table, at.facilitator().id()));
            refused("no-seat", () -> membership.promote(table, people.resident().id()));
            membership.promote(table, at.member().id());
            membership.leave(table);
        });
        assertThat(seats()).singleElement().satisfies(seat -> assertThat(seat.facilitator())
                .isTrue());
    }

    @Test
    void only_those_who_run_the_table_decide() {
        var asking = people.resident();
        as(asking, () -> requests.ask(table, "Vorrei"));
        var until = Optional.<LocalDate>empty();
        for (SignedIn other : List.of(at.member(), people.verifiedResident())) {
            as(other, () -> {
                PersonId someone = asking.id();
                notMine(() -> invitations.invite(table, "x", 1, 7, until));
                notMine(() -> invitations.mail(table, new EmailAddress("a@example.org"), Locale.ITALIAN, 7, until));
                notMine(() -> invitations.open(table));
                notMine(() -> requests.waiting(table));
                notMine(() -> requests.accept(table, someone));
                notMine(() -> requests.decline(table, someone, "No"));
                notMine(() -> membership.remove(table, at.member().id()));
                notMine(() -> membership.promote(table, at.member().id()));
                notMine(() -> membership.demote(table, at.facilitator().id()));
                notMine(() -> membership.term(table, at.member().id(), until));
            });
        }
        assertThat(seats()).hasSize(2);
    }

    private Secret link(int uses, Optional<LocalDate> until) {
        var secret = new Secret[1];
        as(at.facilitator(), () -> secret[0] = invitations.invite(table, "Festa", uses, 7, until));
        return secret[0];
    }

    private boolean took(SignedIn person, Secret secret) {
        var took = new boolean[1];
        as(person, () -> {
            try {
                took[0] = invitations.accept(table, secret);
            } catch (Refusal refused) {
                assertThat(refused.code()).isEqualTo("tables.joining.refused.invitation");
            }
        });
        return took[0];
    }

    private List<Seat> seats() {
        return tables.seats(table.id());
    }

    private static void refused(String what, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo("tables.joining.refused." + what));
    }

    private static void notMine(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo("tables.refused.facilitators-only"));
    }
}
