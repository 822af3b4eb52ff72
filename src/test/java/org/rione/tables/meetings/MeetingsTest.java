package org.rione.tables.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.MEETING_ATTENDANCE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.PersonErased;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.files.SamplePdfs;
import org.rione.tables.Tables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

class MeetingsTest extends ServiceTest {

    private static final byte[] PDF = SamplePdfs.page("Piano");

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingRecords records;

    @Autowired
    MeetingDocuments documents;

    @Autowired
    MeetingCalendar calendar;

    @Autowired
    OwnAttendance own;

    @Autowired
    MeetingSamples samples;

    @Autowired
    Tables tables;

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

    @BeforeEach
    void a_table() {
        at = samples.table();
    }

    @Test
    void a_meeting_is_called_moved_and_cancelled_and_the_members_are_told_each_time() {
        var title = "Riunione " + Ids.next();
        var called = called(title);
        assertThat(letters.last(at.member().email(), 1).subject()).contains("Tavolo di prova");
        assertThat(letters.last(at.member().email(), 1).path()).isEqualTo(MeetingLinks.meeting(called));

        as(at.facilitator(), () -> {
            var sameTime = new NewMeeting(
                    title, called.begins(), called.ends(), called.place(), called.online(), List.of("Altro"));
            var edited = meetings.change(called.id(), called.version(), sameTime);
            assertThat(edited.revision()).isZero();
            var moved = meetings.change(
                    called.id(), edited.version(), samples.wanted(title, samples.in(Duration.ofDays(9))));
            assertThat(moved.revision()).isEqualTo(1);
            assertThatThrownBy(() -> meetings.change(
                            called.id(), called.version(), samples.wanted(title, samples.in(Duration.ofDays(8)))))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            var cancelled = meetings.cancel(called.id(), "Sala chiusa per lavori");
            assertThat(cancelled.revision()).isEqualTo(2);
            assertThat(cancelled.phase(clock.instant())).isEqualTo(MeetingPhase.CANCELLED);
            refused("phase.CANCELLED", () -> meetings.cancel(called.id(), "Di nuovo"));
        });
        // called, moved, cancelled; a word on the agenda is no letter
        assertThat(letters.last(at.member().email(), 3).plain()).contains("Sala chiusa per lavori");
        assertThat(letters.to(at.member().email())).hasSize(3);
        asVisitor(() -> assertThat(meetings.ahead(at.table().id()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.cancelled()).isPresent()));
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.FACTS.contains(called.id().value().toString())))
                .isEqualTo(4);
    }

    @Test
    void sent_twice_at_once_is_one_meeting() throws Exception {
        var id = MeetingId.next();
        var wanted = samples.wanted("Doppio", samples.in(Duration.ofDays(3)));
        Callable<Integer> call = () -> {
            var numbers = new int[1];
            as(
                    at.facilitator(),
                    () -> numbers[0] =
                            meetings.call(id, at.table().id(), wanted).number());
            return numbers[0];
        };
        as(at.facilitator(), () -> meetings.call(id, at.table().id(), wanted));
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var one : two.invokeAll(List.of(call, call))) {
                assertThat(one.get()).isEqualTo(1);
            }
        }
        assertThat(meetings.ahead(at.table().id())).hasSize(1);
    }

    @Test
    void only_those_who_run_the_table_do_anything() {
        var over = samples.over(at.table(), "Finita");
        var ahead = called("Avanti");
        for (SignedIn other : List.of(at.member(), people.verifiedResident(), people.person(false, Role.MODERATOR))) {
            as(other, () -> {
                var wanted = samples.wanted("Mia", samples.in(Duration.ofDays(3)));
                notMine(() -> meetings.call(MeetingId.next(), at.table().id(), wanted));
                notMine(() -> meetings.change(ahead.id(), ahead.version(), wanted));
                notMine(() -> meetings.cancel(ahead.id(), "Perché no"));
                notMine(() -> records.note(over.id(), Set.of(), 0));
                notMine(() -> records.keepDraft(over.id(), over.version(), "Testo"));
                notMine(() -> records.approve(over.id(), over.version(), "Testo"));
                notMine(() -> documents.addLink(over.id(), "Titolo", "https://example.org"));
                notMine(() -> documents.addFile(over.id(), "Titolo", PDF));
                notMine(() -> documents.remove(over.id(), new DocumentId(Ids.next())));
                assertThat(records.draft(over)).isEmpty();
            });
        }
        as(people.person(false, Role.ADMINISTRATOR), () -> meetings.cancel(ahead.id(), "Lo può fare"));
    }

    @Test
    void the_past_is_not_called() {
        as(
                at.facilitator(),
                () -> refused(
                        "past",
                        () -> meetings.call(
                                MeetingId.next(),
                                at.table().id(),
                                samples.wanted("Ieri", samples.in(Duration.ofHours(-2))))));
    }

    @Test
    void everybody_sees_how_many_were_there_and_the_members_see_who() {
        var over = samples.over(at.table(), "Presenze");
        as(at.facilitator(), () -> {
            records.note(over.id(), Set.of(at.member().id(), at.facilitator().id()), 3);
            records.note(over.id(), Set.of(at.member().id()), 3);
            refused(
                    "not-a-member",
                    () -> records.note(over.id(), Set.of(people.resident().id()), 0));
            refused("guests", () -> records.note(over.id(), Set.of(), -1));
        });
        asVisitor(() -> assertThat(meetings.find(at.table().slug(), over.number())
                        .orElseThrow()
                        .attendance())
                .contains(new Attendance(1, 2, 3)));
        as(people.verifiedResident(), () -> assertThat(records.present(over)).isEmpty());
        as(at.member(), () -> assertThat(records.present(over)).singleElement().satisfies(name -> assertThat(name.id())
                .isEqualTo(at.member().id())));

        assertThat(own.of(at.member().id()).toString()).contains("Presenze");
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new PersonErased(at.member().id(), clock.instant())));
        assertThat(sql.fetchCount(
                        MEETING_ATTENDANCE,
                        MEETING_ATTENDANCE.MEETING_ID.eq(over.id().value())))
                .isZero();
        assertThat(meetings.find(at.table().slug(), over.number()).orElseThrow().attendance())
                .contains(new Attendance(1, 2, 3));
    }

    @Test
    void minutes_are_public_once_approved_and_say_when_they_were_corrected() {
        var over = samples.over(at.table(), "Verbale");
        as(at.facilitator(), () -> {
            var kept = records.keepDraft(over.id(), over.version(), "Bozza segreta");
            assertThat(kept.minutes()).isEmpty();
            assertThat(records.draft(kept)).isEqualTo("Bozza segreta");
            refused("minutes-empty", () -> records.approve(over.id(), kept.version(), "  "));
            refused("minutes-long", () -> records.keepDraft(over.id(), kept.version(), "x".repeat(50_001)));
            assertThatThrownBy(() -> records.approve(over.id(), over.version(), "Vecchio"))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            var approved = records.approve(over.id(), kept.version(), "Verbale vero");
            var minutes = approved.minutes().orElseThrow();
            assertThat(minutes.text()).isEqualTo("Verbale vero");
            assertThat(minutes.corrected()).isEmpty();
            var again = records.keepDraft(over.id(), approved.version(), "Corretto");
            assertThat(again.minutes().orElseThrow().text()).isEqualTo("Verbale vero");
            assertThat(records.approve(over.id(), again.version(), "Corretto")
                            .minutes()
                            .orElseThrow()
                            .corrected())
                    .isPresent();
        });
    }

    @Test
    void papers_are_pdf_files_and_links_to_sites() {
        var over = samples.over(at.table(), "Carte");
        as(at.facilitator(), () -> {
            assertThatThrownBy(() -> documents.addFile(over.id(), "Falso", "<html>no".getBytes(StandardCharsets.UTF_8)))
                    .hasMessageContaining("shared.pdf.type");
            assertThat(documents.of(over.id())).isEmpty();
            refused("link", () -> documents.addLink(over.id(), "Male", "javascript:alert(1)"));
            refused("document-title", () -> documents.addFile(over.id(), " ", PDF));
            documents.addFile(over.id(), "Piano", PDF);
            documents.addLink(over.id(), "Delibera", " https://example.org/delibera ");
            for (int i = 2; i < MeetingDocuments.MOST; i++) {
                documents.addLink(over.id(), "Carta " + i, "https://example.org/" + i);
            }
            refused("documents", () -> documents.addLink(over.id(), "Troppe", "https://example.org/x"));
        });
        var papers = documents.of(over.id());
        assertThat(papers.getFirst().bytes()).isEqualTo(PDF.length);
        assertThat(papers.get(1).link()).contains("https://example.org/delibera");
        var file = papers.getFirst().id();
        assertThat(documents.file(at.table().slug(), file.value()).orElseThrow().content())
                .isEqualTo(PDF);
        assertThat(documents.file(samples.table().table().slug(), file.value())).isEmpty();
        as(at.facilitator(), () -> documents.remove(over.id(), file));
        assertThat(documents.file(at.table().slug(), file.value())).isEmpty();
    }

    @Test
    void the_calendar_of_the_city_gets_what_takes_place_between_two_instants() {
        var ahead = called("Nel calendario");
        assertThat(calendar.between(ahead.ends(), ahead.ends().plusSeconds(60), 5000))
                .noneMatch(entry -> entry.path().equals(MeetingLinks.meeting(ahead)));
        assertThat(calendar.between(ahead.begins().minusSeconds(60), ahead.begins(), 5000))
                .noneMatch(entry -> entry.path().equals(MeetingLinks.meeting(ahead)));
        assertThat(calendar.between(
                        ahead.begins().plusSeconds(60), ahead.begins().plusSeconds(120), 5000))
                .anyMatch(entry -> entry.path().equals(MeetingLinks.meeting(ahead))
                        && entry.text().equals("1. Strisce\n2. Varie"));
    }

    @Test
    void the_past_is_read_in_pages_by_key() {
        for (int i = 0; i < 5; i++) {
            samples.over(at.table(), "N. " + i);
        }
        var first = meetings.past(at.table().id(), Optional.empty(), 3);
        var second = meetings.past(at.table().id(), first.next(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }

    private Meeting called(String title) {
        var called = new Meeting[1];
        as(
                at.facilitator(),
                () -> called[0] = meetings.call(
                        MeetingId.next(), at.table().id(), samples.wanted(title, samples.in(Duration.ofDays(7)))));
        return called[0];
    }

    private static void refused(String what, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo("tables.meeting.refused." + what));
    }

    private static void notMine(Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code())
                .isEqualTo("tables.refused.facilitators-only"));
    }
}
