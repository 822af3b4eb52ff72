package org.rione.reports.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.ClientAddress;
import org.rione.reports.Photos;
import org.rione.reports.ReportDraft;
import org.rione.reports.Reports;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.ReportAnswers;
import org.rione.shared.GeoPoint;
import org.rione.shared.Refusal;
import org.rione.shared.photos.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class QueuedReportsTest extends ServiceTest {

    private final ClientAddress somewhere = new ClientAddress(UUID.randomUUID().toString());

    @LocalServerPort
    int port;

    @Autowired
    QueuedReports queue;

    @Autowired
    Reports reports;

    @Autowired
    Photos photos;

    @Autowired
    ReportAnswers answers;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    private static ReportDraft complete() {
        return ReportDraft.empty()
                .withKey(UUID.randomUUID().toString())
                .withConsent(true)
                .withPlace("Viale Oliva 38", Optional.empty())
                .withCategory("illuminazione")
                .withWords("Lampione spento davanti al 38", "Da tre sere il lampione non si accende.");
    }

    private QueueOutcome send(ReportDraft draft, List<byte[]> uploads) {
        return queue.send(draft, uploads, Locale.ITALIAN, somewhere);
    }

    private static byte[] photo() {
        return SamplePhotos.encode(
                SamplePhotos.corners(80, 60, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE), "jpeg");
    }

    @Test
    void the_same_key_is_the_same_report_with_its_photos_once() {
        var draft = complete();
        var codes = new AtomicReference<String>();
        TestPeople.as(people.resident(), () -> {
            var first = send(draft, List.of(photo(), photo()));
            assertThat(first).isInstanceOf(QueueOutcome.Sent.class);
            assertThat(send(draft, List.of(photo(), photo()))).isEqualTo(first);
            codes.set(((QueueOutcome.Sent) first).code());
        });
        assertThat(photos.of(reports.visible(codes.get()).orElseThrow().id())).hasSize(2);
    }

    @Test
    void two_attempts_at_once_are_one_report_with_its_photos_once() throws Exception {
        var giulia = people.resident();
        var draft = complete();
        var uploads = Collections.nCopies(5, photo());
        var attempts = Collections.nCopies(2, (Callable<QueueOutcome>) () -> {
            var outcome = new AtomicReference<QueueOutcome>();
            TestPeople.as(giulia, () -> outcome.set(send(draft, uploads)));
            return outcome.get();
        });
        var codes = new HashSet<QueueOutcome>();
        try (var telephone = Executors.newFixedThreadPool(2)) {
            for (var attempt : telephone.invokeAll(attempts)) {
                codes.add(attempt.get());
            }
        }
        assertThat(codes).hasSize(1);
        TestPeople.as(giulia, () -> {
            assertThat(photos.of(reports.mine(draft.key()).orElseThrow().id())).hasSize(5);
            for (int i = 0; i < 20; i++) {
                photos.add(photo()); // nothing of the attempt that came too late was kept
            }
        });
    }

    @Test
    void answers_come_along_and_those_to_questions_that_are_asked_no_more_do_not() {
        var given = new Answers(Map.of("palo", List.of("34/b"), "una-volta", List.of("sì")));
        TestPeople.as(people.resident(), () -> {
            var sent = (QueueOutcome.Sent) send(complete().withAnswers(given), List.of());
            assertThat(answers.of(reports.visible(sent.code()).orElseThrow()))
                    .extracting(one -> one.question().code())
                    .containsExactly("palo");
            var wrong = complete().withAnswers(new Answers(Map.of("guasto", List.of("esploso"))));
            assertThatThrownBy(() -> send(wrong, List.of()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("reports.new.missing.ANSWERS"));
        });
    }

    @Test
    void somebody_elses_key_shows_nothing() {
        var draft = complete();
        TestPeople.as(people.resident(), () -> send(draft, List.of()));
        TestPeople.as(people.resident(), () -> assertThatThrownBy(() -> send(draft, List.of()))
                .isInstanceOf(Refusal.class));
    }

    @Test
    void without_a_session_an_address_is_asked_for_and_gets_one_letter() {
        var draft = complete();
        assertThat(send(draft, List.of())).isInstanceOf(QueueOutcome.WhoAreYou.class);
        var email = UUID.randomUUID() + "@example.org";
        assertThat(send(draft.withEmail(email), List.of(photo()))).isInstanceOf(QueueOutcome.Waiting.class);
        assertThat(send(draft.withEmail(email), List.of(photo()))).isInstanceOf(QueueOutcome.Waiting.class);
        letters.last(email);
        assertThat(letters.to(email)).hasSize(1);
    }

    @Test
    void the_place_may_come_from_a_photo_alone() {
        var picture = SamplePhotos.corners(80, 60, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        var upload = SamplePhotos.withHiddenData(SamplePhotos.encode(picture, "jpeg"), 6, 45.0095, 8.6640);
        TestPeople.as(people.resident(), () -> {
            var sent = (QueueOutcome.Sent) send(complete().withPlace("", Optional.empty()), List.of(upload));
            assertThat(reports.visible(sent.code()).orElseThrow().place().point())
                    .hasValueSatisfying(point -> assertThat(point.metresTo(new GeoPoint(45.0095, 8.6640)))
                            .isLessThan(5));
        });
    }

    @Test
    void what_is_wrong_is_said_and_leaves_nothing_behind() {
        TestPeople.as(people.resident(), () -> {
            refused(complete(), Collections.nCopies(50, photo()), "reports.photo.many");
            refused(complete().withWords("", ""), List.of(photo()), "reports.new.missing.TITLE");
            refused(complete().withCategory("qualcosa"), List.of(photo()), "reports.refused.category");
            refused(complete(), List.of(photo(), new byte[] {1, 2, 3}), "shared.photo.type");
            refused(complete().withKey("1"), List.of(), "reports.refused.key");
            refused(
                    complete().withPoint(Optional.of(new GeoPoint(44.913, 8.615)), ReportDraft.PlacedBy.DEVICE),
                    List.of(photo()),
                    "reports.refused.outside");
            for (int i = 0; i < 20; i++) {
                photos.add(photo()); // none of the photos above was kept: there is room for all of these
            }
        });
    }

    private void refused(ReportDraft draft, List<byte[]> uploads, String code) {
        assertThatThrownBy(() -> send(draft, uploads))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(reports.mine(draft.key())).isEmpty();
    }

    @Test
    void a_foreign_page_is_not_let_in() throws Exception {
        assertThat(post("key=" + UUID.randomUUID(), Optional.empty()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_telephone_gets_its_answer_in_words() throws Exception {
        var refused =
                post("lang=en&email=a%40example.org&key=" + UUID.randomUUID() + "&lat=95&lon=8", Optional.of("1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This point does not exist");
        assertThat(post("key=" + UUID.randomUUID(), Optional.of("1")).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> post(String form, Optional<String> header) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/segnalazioni/invio"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
            header.ifPresent(value -> request.header("X-Rione-Queue", value));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
