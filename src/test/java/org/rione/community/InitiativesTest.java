package org.rione.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rione.tables.TestRounds.atOnce;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.INITIATIVE;
import static org.rionedb.Tables.INITIATIVE_ATTENDANCE;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.Plans;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.community.CityCalendar.Wanted;
import org.rione.identity.EmailAddress;
import org.rione.identity.PersonErased;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.ui.Dates;
import org.rione.territory.NeighbourhoodId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

class InitiativesTest extends ServiceTest {

    @Autowired
    Associations associations;

    @Autowired
    Initiatives initiatives;

    @Autowired
    InitiativeModeration moderation;

    @Autowired
    CityCalendar calendar;

    @Autowired
    TestPeople people;

    @Autowired
    Plans plans;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private SignedIn administrator;
    private SignedIn contact;
    private SignedIn resident;
    private Association association;

    @BeforeEach
    void an_association_with_a_contact_person() {
        administrator = people.person(false, Role.ADMINISTRATOR);
        contact = people.resident();
        resident = people.resident();
        as(administrator, () -> {
            association = associations.enter(named("Prova " + Ids.next()));
            associations.addContact(association.id(), new EmailAddress(contact.email()));
        });
    }

    @Test
    void a_proposal_waits_for_a_moderator_and_is_in_the_calendar_once_published() {
        var proposed = propose();
        assertThat(proposed.state()).isEqualTo(InitiativeState.HELD);
        asVisitor(() -> assertThat(initiatives.find(proposed.code())).isEmpty());
        as(resident, () -> {
            assertThat(initiatives.find(proposed.code())).isEmpty();
            assertRefused("unknown", () -> initiatives.attend(proposed.id()));
        });
        as(contact, () -> assertThat(initiatives.find(proposed.code())).isPresent());
        as(people.person(false, Role.MODERATOR), () -> assertThat(initiatives.find(proposed.code()))
                .isPresent());
        assertThat(entries()).noneMatch(entry -> entry.path().equals(proposed.path()));

        publish(proposed);
        asVisitor(() -> {
            assertThat(initiatives.find(proposed.code())).isPresent();
            assertThat(entries()).anyMatch(entry -> entry.path().equals(proposed.path()) && !entry.cancelled());
            assertThat(initiatives.coming(association.id())).hasSize(1);
        });
        assertThat(sql.fetchExists(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.EVENT.eq("InitiativeMoved"),
                        AUDIT_ENTRY.FACTS.contains(proposed.id().value().toString())))
                .isTrue();
    }

    @Test
    void what_a_moderator_covers_is_shown_covered_and_undone_whole() {
        var proposed = propose();
        transaction.executeWithoutResult(
                _ -> moderation.publishRedacted(proposed.id().value(), List.of("Titolo coperto", "Testo coperto")));
        asVisitor(
                () -> assertThat(initiatives.find(proposed.code()).orElseThrow().title())
                        .isEqualTo("Titolo coperto"));
        transaction.executeWithoutResult(_ -> moderation.hold(proposed.id().value()));
        asVisitor(() -> assertThat(initiatives.find(proposed.code())).isEmpty());
        as(contact, () -> assertThat(
                        initiatives.find(proposed.code()).orElseThrow().title())
                .isEqualTo(proposed.title()));
    }

    @Test
    void only_contact_persons_propose_change_and_cancel() {
        as(resident, () -> assertRefused("contacts-only", () -> initiatives.propose(association.id(), wanted())));
        asVisitor(() -> assertThatThrownBy(() -> initiatives.propose(association.id(), wanted()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
        var proposed = propose();
        as(resident, () -> {
            assertRefused("contacts-only", () -> initiatives.cancel(proposed.id(), "No"));
            assertRefused("contacts-only", () -> initiatives.change(proposed.id(), proposed.version(), wanted()));
            assertThatThrownBy(() -> associations.enter(named("x"))).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void fifty_at_once_of_one_person_are_one_who_comes() throws Exception {
        var initiative = publish(propose());
        atOnce(50, () -> {
            as(resident, () -> initiatives.attend(initiative.id()));
            return true;
        });
        assertThat(sql.fetchCount(
                        INITIATIVE_ATTENDANCE,
                        INITIATIVE_ATTENDANCE.INITIATIVE_ID.eq(initiative.id().value())))
                .isOne();
        as(people.resident(), () -> assertThat(
                        initiatives.attend(initiative.id()).attending())
                .isEqualTo(2));
        as(resident, () -> {
            assertThat(initiatives.attends(initiative.id())).isTrue();
            assertThat(initiatives.stayAway(initiative.id()).attending()).isOne();
            assertThat(initiatives.attends(initiative.id())).isFalse();
            assertThat(initiatives.stayAway(initiative.id()).attending()).isOne();
        });
        assertThat(sql.fetchExists(
                        AUDIT_ENTRY, AUDIT_ENTRY.ACTOR.eq(resident.id().value())))
                .as("nobody learns who comes")
                .isFalse();
    }

    @Test
    void what_is_cancelled_stays_marked_and_nobody_comes_any_more() {
        var initiative = publish(propose());
        as(contact, () -> {
            assertRefused("why", () -> initiatives.cancel(initiative.id(), "  "));
            initiatives.cancel(initiative.id(), "Piove");
            assertRefused("cancelled", () -> initiatives.cancel(initiative.id(), "Ancora"));
        });
        as(resident, () -> assertRefused("not-open", () -> initiatives.attend(initiative.id())));
        asVisitor(() -> assertThat(entries())
                .filteredOn(entry -> entry.path().equals(initiative.path()))
                .hasSize(1)
                .allMatch(CalendarEntry::cancelled)
                .allMatch(entry -> entry.revision() == 1));
    }

    @Test
    void after_a_change_it_is_looked_at_anew_and_a_colleague_is_not_overwritten() {
        var initiative = publish(propose());
        as(contact, () -> {
            var changed = initiatives.change(initiative.id(), initiative.version(), wanted());
            assertThat(changed.state()).isEqualTo(InitiativeState.HELD);
            assertThat(changed.revision()).isOne();
            assertThatThrownBy(() -> initiatives.change(initiative.id(), initiative.version(), wanted()))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void one_cannot_come_to_what_is_over() {
        var initiative = publish(propose());
        sql.update(INITIATIVE)
                .set(INITIATIVE.BEGINS, clock.instant().minus(Duration.ofHours(3)))
                .set(INITIATIVE.ENDS, clock.instant().minus(Duration.ofHours(1)))
                .where(INITIATIVE.ID.eq(initiative.id().value()))
                .execute();
        as(resident, () -> assertRefused("not-open", () -> initiatives.attend(initiative.id())));
    }

    static Stream<String> flaws() {
        return Stream.of("title", "words", "place", "ends-before", "too-long", "past", "far");
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void a_flawed_proposal_is_refused_and_changes_nothing(String flaw) {
        var begins = soon();
        var ends = begins.plus(Duration.ofHours(2));
        as(
                contact,
                () -> assertRefused(
                        flaw,
                        () -> initiatives.propose(
                                association.id(),
                                switch (flaw) {
                                    case "title" -> new NewInitiative(" ", "x", begins, ends, "x", Optional.empty());
                                    case "words" ->
                                        new NewInitiative("x", "x".repeat(2001), begins, ends, "x", Optional.empty());
                                    case "place" -> new NewInitiative("x", "x", begins, ends, "", Optional.empty());
                                    case "ends-before" ->
                                        new NewInitiative("x", "x", begins, begins, "x", Optional.empty());
                                    case "too-long" ->
                                        new NewInitiative(
                                                "x",
                                                "x",
                                                begins,
                                                begins.plus(Duration.ofDays(32)),
                                                "x",
                                                Optional.empty());
                                    case "past" ->
                                        new NewInitiative(
                                                "x",
                                                "x",
                                                begins.minus(Duration.ofDays(9)),
                                                ends,
                                                "x",
                                                Optional.empty());
                                    default ->
                                        new NewInitiative(
                                                "x",
                                                "x",
                                                begins.plus(Duration.ofDays(900)),
                                                ends.plus(Duration.ofDays(900)),
                                                "x",
                                                Optional.empty());
                                })));
        as(contact, () -> assertThat(initiatives.coming(association.id())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("websites")
    void a_website_is_a_page_and_nothing_that_could_run(String website) {
        assertRefused("website", () -> new NewAssociation("Prova", "", "", "", "", website, "", Optional.empty()));
    }

    static Stream<String> websites() {
        return Stream.of("javascript:alert(1)", "data:text/html,x", "example.org", "https://", "http://a b");
    }

    @Test
    void two_associations_do_not_share_an_address() {
        as(administrator, () -> {
            assertRefused("name-taken", () -> associations.enter(named(association.name())));
            assertRefused("name-taken", () -> associations.enter(named("!!!")));
            assertRefused(
                    "no-account",
                    () -> associations.addContact(association.id(), new EmailAddress("nessuno@example.org")));
        });
    }

    @Test
    void who_deletes_the_account_comes_to_nothing_and_speaks_for_nobody() {
        var initiative = publish(propose());
        as(contact, () -> initiatives.attend(initiative.id()));
        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonErased(contact.id(), clock.instant())));
        as(contact, () -> assertThat(associations.speaksFor(association.id())).isFalse());
        assertThat(initiatives.find(initiative.code()).orElseThrow().attending())
                .isZero();
    }

    @Test
    void the_calendar_filters_by_kind() {
        var initiative = publish(propose());
        var month = YearMonth.from(LocalDate.ofInstant(initiative.begins(), Dates.zone()));
        assertThat(calendar.month(month, new Wanted(Optional.of("initiative"), Optional.empty())))
                .anyMatch(entry -> entry.path().equals(initiative.path()));
        assertThat(calendar.month(month, new Wanted(Optional.of("nothing"), Optional.empty())))
                .isEmpty();
        assertThat(calendar.month(month.minusMonths(3), Wanted.ALL))
                .noneMatch(entry -> entry.path().equals(initiative.path()));
    }

    @Test
    void the_feed_has_it_and_answers_304_to_who_has_it_already() throws Exception {
        var initiative = publish(propose());
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + "/calendario.ics?tipo=initiative");
            var first = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
            assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(first.body().replace("\r\n ", "")).contains(initiative.path());
            var etag = first.headers().firstValue("ETag").orElseThrow();
            var again = http.send(
                    HttpRequest.newBuilder(address)
                            .header("If-None-Match", etag)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(304);
        }
    }

    @Test
    void pages_without_a_session_have_their_content() throws Exception {
        var initiative = publish(propose());
        try (var http = HttpClient.newHttpClient()) {
            for (var path : List.of(
                    "/calendario?mese=" + YearMonth.from(LocalDate.ofInstant(initiative.begins(), Dates.zone())),
                    initiative.path(),
                    association.path())) {
                var page = http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("Festa di prova");
                assertThat(page.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            }
            for (var path : List.of("/calendario?mese=9999-99&tipo=%27&quartiere=%3Cb%3E", "/associazioni?dopo=x")) {
                var page = http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void the_register_is_paged_by_key() {
        var prefix = "Zz " + Ids.next();
        as(administrator, () -> List.of(" c", " a", " b").forEach(end -> associations.enter(named(prefix + end))));
        var names = new ArrayList<String>();
        var page = associations.page(Optional.empty(), Optional.empty(), 2);
        while (page.next().isPresent()) {
            page.items().forEach(one -> names.add(one.name()));
            page = associations.page(Optional.empty(), page.next(), 2);
        }
        page.items().forEach(one -> names.add(one.name()));
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.stream().filter(name -> name.startsWith(prefix)))
                .containsExactly(prefix + " a", prefix + " b", prefix + " c");
    }

    @Test
    void the_lists_come_in_the_order_of_an_index() {
        var quarter = Optional.of(new NeighbourhoodId(Ids.next()));
        plans.inOrder(this::entries, "initiative", "ix_initiative_when");
        plans.inOrder(() -> initiatives.coming(association.id()), "initiative", "ix_initiative_of");
        plans.inOrder(
                () -> associations.page(Optional.empty(), Optional.empty(), 20), "association", "ix_association_name");
        plans.inOrder(() -> associations.page(quarter, Optional.empty(), 20), "association", "ix_association_district");
    }

    private Initiative propose() {
        var proposed = new ArrayList<Initiative>();
        as(contact, () -> proposed.add(initiatives.propose(association.id(), wanted())));
        return proposed.getFirst();
    }

    private Initiative publish(Initiative initiative) {
        transaction.executeWithoutResult(_ -> moderation.publish(initiative.id().value()));
        return initiatives.find(initiative.code()).orElseThrow();
    }

    private NewInitiative wanted() {
        return new NewInitiative(
                "Festa di prova",
                "Musica e torte",
                soon(),
                soon().plus(Duration.ofHours(2)),
                "Piazza Gramsci",
                Optional.empty());
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofDays(3));
    }

    private List<CalendarEntry> entries() {
        return calendar.between(clock.instant(), clock.instant().plus(Duration.ofDays(30)), Wanted.ALL);
    }

    private static NewAssociation named(String name) {
        return new NewAssociation(name, "", "Uno\nDue", "", "", "", "", Optional.empty());
    }

    private static void assertRefused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("community.refused." + code));
    }
}
