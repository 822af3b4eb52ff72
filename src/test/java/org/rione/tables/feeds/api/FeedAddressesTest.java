package org.rione.tables.feeds.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.VOTING_ROUND;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.participation.TestSubjects;
import org.rione.shared.Role;
import org.rione.tables.Electing;
import org.rione.tables.Round;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.answers.AnswerSamples;
import org.rione.tables.answers.Answering;
import org.rione.tables.answers.NewAnswer;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Verdict;
import org.rione.tables.count.Method;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingId;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingRecords;
import org.rione.tables.meetings.MeetingSamples;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.ui.TableLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody gets who subscribes to a table, from the call of a meeting to the answer of an office. */
class FeedAddressesTest extends ServiceTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @LocalServerPort
    int port;

    @Autowired
    MeetingSamples samples;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingRecords records;

    @Autowired
    TestRounds rounds;

    @Autowired
    AnswerSamples voted;

    @Autowired
    Priorities priorities;

    @Autowired
    Answering answering;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Test
    void a_meeting_keeps_its_name_counts_its_changes_and_stays_when_it_is_called_off() throws Exception {
        var at = samples.table();
        var meeting = called(at, "Così & <così> 🚧");
        var address = TableLinks.calendar(at.table().slug());
        var first = get(address, "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var called = Biweekly.parse(first.body()).first().getEvents().getFirst();
        assertThat(called.getDateStart().getValue()).isEqualTo(Date.from(meeting.begins()));
        assertThat(called.getSummary().getValue()).endsWith("Così & <così> 🚧");

        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(address, etag).statusCode()).isEqualTo(304);
        as(at.facilitator(), () -> meetings.cancel(meeting.id(), "Piove"));
        var changed = get(address, etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        var cancelled = Biweekly.parse(changed.body()).first().getEvents().getFirst();
        assertThat(cancelled.getUid().getValue()).isEqualTo(called.getUid().getValue());
        assertThat(cancelled.getSequence().getValue()).isEqualTo(1);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(get("/tavoli/nessuno/calendario.ics", "").statusCode()).isEqualTo(404);
    }

    /** No draft; then both instants as the database keeps them, and the address of the ballot. */
    @Test
    void a_vote_opens_and_closes_in_the_calendar_and_a_draft_is_nobody_s_business() throws Exception {
        var council = rounds.council(1);
        var draft = rounds.draft(council, new Method.Approval(), Electing.MEMBERS);
        assertThat(events(council)).isEmpty();

        var round = rounds.open(council, new Method.Approval());
        var opens = event(council, "round-opens-" + round.id().value());
        assertThat(opens.getDateStart().getValue())
                .isEqualTo(seconds(round.openedAt().orElseThrow()));
        assertThat(opens.getSummary().getValue()).isEqualTo("Tavolo di prova: si apre il voto «" + round.title() + "»");
        var closes = event(council, "round-" + round.id().value());
        assertThat(closes.getDateStart().getValue()).isEqualTo(seconds(round.closesAt()));
        assertThat(closes.getDateEnd()).isNull();
        assertThat(closes.getSummary().getValue()).isEqualTo("Tavolo di prova: chiude il voto «" + round.title() + "»");
        assertThat(closes.getDescription().getValue()).endsWith(TableLinks.round(round));
        assertThat(closes.getLastModified().getValue())
                .isEqualTo(seconds(round.openedAt().orElseThrow()));
        assertThat(get(TableLinks.calendar(round.tableSlug()) + "?lang=en", "").body())
                .contains("voting closes on");
        assertThat(events(council)).hasSize(2).noneMatch(event -> event.getUid()
                .getValue()
                .contains(draft.id().value().toString()));
    }

    @Test
    void a_vote_that_closes_in_the_night_on_which_clocks_go_back_closes_at_its_instant() throws Exception {
        var council = rounds.council(1);
        var round = rounds.open(council, new Method.Approval());
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.CLOSES_AT, Instant.parse("2027-10-31T01:30:00Z"))
                .where(VOTING_ROUND.ID.eq(round.id().value()))
                .execute();
        assertThat(get(TableLinks.calendar(round.tableSlug()), "").body()).contains("DTSTART:20271031T013000Z");
    }

    @Test
    void an_answer_is_owed_by_a_day_and_moves_to_the_day_on_which_it_came() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var council = rounds.council(1);
        var round = voted.published(council, subjects.of(officer.offices().getFirst()));
        var priority = priorities.ofRound(round.id()).getFirst();
        var name = "priority-" + priority.option().value();
        var owed = event(council, name);
        assertThat(day(owed)).isEqualTo(priority.due().orElseThrow());
        assertThat(owed.getDateStart().getValue().hasTime()).isFalse();
        assertThat(owed.getSummary().getValue()).isEqualTo("Tavolo di prova: risposta dovuta entro oggi a «Luce»");

        as(
                officer,
                () -> answering.answer(
                        priority.option(),
                        priority.version(),
                        new NewAnswer(Verdict.REFUSED, Optional.empty(), "Non ci sono i fondi; per ora, no.")));
        var given = event(council, name);
        assertThat(given.getUid().getValue()).isEqualTo(owed.getUid().getValue());
        assertThat(given.getSequence().getValue())
                .isGreaterThan(owed.getSequence().getValue());
        assertThat(given.getLastModified().getValue())
                .isAfterOrEqualTo(owed.getLastModified().getValue());
        assertThat(day(given)).isEqualTo(priorities.today());
        assertThat(given.getSummary().getValue()).isEqualTo("Tavolo di prova: risposta data a «Luce»");
        assertThat(given.getDescription().getValue()).startsWith("Non ci sono i fondi; per ora, no.");
        assertThat(events(council).stream()
                        .filter(one -> one.getUid().getValue().contains(name)))
                .hasSize(1);
    }

    @Test
    void the_feed_tells_of_meetings_and_minutes_but_of_no_draft() throws Exception {
        var at = samples.table();
        var meeting = called(at, "Luci");
        var over = samples.over(at.table(), "Passata");
        as(at.facilitator(), () -> records.keepDraft(over.id(), over.version(), "Bozza segreta"));
        var address = TableLinks.feed(at.table().slug());
        var first = get(address, "");
        assertThat(first.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(first.body()).doesNotContain("Bozza segreta");
        assertThat(news(first)).anyMatch(entry -> entry.getUri()
                .equals("urn:uuid:" + meeting.id().value()));
        assertThat(first.body()).contains("<author>").doesNotContain("<name />");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(address, etag).statusCode()).isEqualTo(304);

        as(at.facilitator(), () -> records.approve(over.id(), over.version() + 1, "Verbale pubblico"));
        assertThat(news(get(address, etag))).anySatisfy(entry -> {
            assertThat(entry.getTitle()).isEqualTo("Verbale: Passata");
            assertThat(entry.getLink()).endsWith(MeetingLinks.meeting(over));
            assertThat(entry.getDescription().getValue()).isEqualTo("Verbale pubblico");
        });
        assertThat(get("/feed/tavoli/nessuno.atom", "").statusCode()).isEqualTo(404);
    }

    @Test
    void the_feed_tells_when_one_votes_when_that_is_over_what_was_chosen_and_what_offices_say() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var council = rounds.council(1);
        rounds.draft(council, new Method.Approval(), Electing.MEMBERS);
        assertThat(news(council)).isEmpty();

        var open = rounds.open(council, new Method.Approval());
        assertThat(titles(council)).containsExactly("Si vota: " + open.title());
        rounds.end(council, open);
        assertThat(titles(council)).containsExactly("Votazione chiusa: " + open.title());

        var round = voted.published(council, subjects.of(officer.offices().getFirst()));
        var result = entry(council, "Risultato della votazione: Le priorità");
        assertThat(result.getDescription().getValue()).isEqualTo("1. Luce\n2. Strisce");
        assertThat(result.getLink()).endsWith(TableLinks.round(round));

        answer(officer, round, Verdict.REFUSED, "Non <b>ci</b> sono i fondi.");
        var refused = entry(council, "Respinta: Luce");
        assertThat(refused.getDescription().getValue()).endsWith(": Non <b>ci</b> sono i fondi.");
        answer(officer, round, Verdict.PARTLY, "Ora un po’ sì.");
        var corrected = entry(council, "Accolta in parte: Luce");
        assertThat(corrected.getUri()).isEqualTo(refused.getUri());
        assertThat(titles(council)).doesNotContain("Respinta: Luce").doesNotHaveDuplicates();
        assertThat(news(council).stream().map(SyndEntry::getUri)).doesNotHaveDuplicates();
    }

    private void answer(SignedIn officer, Round round, Verdict verdict, String reasons) {
        var priority = priorities.ofRound(round.id()).getFirst();
        as(
                officer,
                () -> answering.answer(
                        priority.option(), priority.version(), new NewAnswer(verdict, Optional.empty(), reasons)));
    }

    private Meeting called(MeetingSamples.AtTable at, String title) {
        var called = new Meeting[1];
        as(
                at.facilitator(),
                () -> called[0] = meetings.call(
                        MeetingId.next(), at.table().id(), samples.wanted(title, samples.in(Duration.ofDays(5)))));
        return called[0];
    }

    private List<VEvent> events(Council council) throws Exception {
        return Biweekly.parse(
                        get(TableLinks.calendar(council.table().slug()), "").body())
                .first()
                .getEvents();
    }

    private VEvent event(Council council, String name) throws Exception {
        return events(council).stream()
                .filter(event -> event.getUid().getValue().equals(name + "@rione"))
                .findFirst()
                .orElseThrow();
    }

    /** Calendars have no fractions of seconds. */
    private static Date seconds(Instant at) {
        return Date.from(Instant.ofEpochSecond(at.getEpochSecond()));
    }

    private static LocalDate day(VEvent event) {
        var read = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(read.getYear(), read.getMonth(), read.getDate());
    }

    private List<SyndEntry> news(Council council) throws Exception {
        return news(get(TableLinks.feed(council.table().slug()), ""));
    }

    private static List<SyndEntry> news(HttpResponse<String> answer) throws Exception {
        return new SyndFeedInput().build(new StringReader(answer.body())).getEntries();
    }

    private List<String> titles(Council council) throws Exception {
        return news(council).stream().map(SyndEntry::getTitle).toList();
    }

    private SyndEntry entry(Council council, String title) throws Exception {
        return news(council).stream()
                .filter(entry -> entry.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String etag) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send(
                    (etag.isEmpty() ? request : request.header("If-None-Match", etag)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
