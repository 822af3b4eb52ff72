package org.rione.reports.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_CATEGORY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.reports.Outcome;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportId;
import org.rione.reports.ReportSamples;
import org.rione.reports.Reports;
import org.rione.reports.Visibility;
import org.rione.reports.merge.Merges;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running interface as a program does, over a real connection. */
abstract class GeoReportTest extends ServiceTest {

    static final String LIVE = "/open311/v2";
    static final String TRIAL = "/open311/test/v2";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TestCity city;

    @Autowired
    TestPeople people;

    @Autowired
    ReportSamples samples;

    @Autowired
    Reports reports;

    @Autowired
    Merges merges;

    @Autowired
    ApiKeys keys;

    @Autowired
    CategoryQuestions questions;

    @BeforeEach
    void inTheCity() {
        city.hasBorders();
    }

    /** What came back. */
    record Reply(int status, String contentType, byte[] body, HttpResponse<byte[]> whole) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        Document xml() {
            try {
                var builders = DocumentBuilderFactory.newDefaultInstance();
                builders.setNamespaceAware(true);
                return builders.newDocumentBuilder().parse(new ByteArrayInputStream(body));
            } catch (Exception e) {
                throw new AssertionError(text(), e);
            }
        }

        /** The texts of all elements of this name. */
        List<String> all(String name) {
            var found = xml().getElementsByTagName(name);
            var texts = new ArrayList<String>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        }

        Optional<String> header(String name) {
            return whole.headers().firstValue(name);
        }
    }

    Reply get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    Reply send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body(),
                    answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A form, as names and values in turn. */
    Reply post(String path, String... form) {
        return send(posting(path, form).build());
    }

    HttpRequest.Builder posting(String path, String... form) {
        var body = new ArrayList<String>();
        for (int i = 0; i < form.length; i += 2) {
            body.add(encoded(form[i]) + "=" + encoded(form[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)));
    }

    /** A form with files; those are named photo1, photo2, … */
    Reply postFiles(String path, List<byte[]> files, String... form) {
        var boundary = "limit-" + Ids.next();
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < form.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + form[i] + "\"\r\n\r\n"
                            + form[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < files.size(); i++) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"photo" + (i + 1)
                            + "\"; filename=\"p" + i + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(files.get(i));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A key that works. */
    String key() {
        return key(5000);
    }

    String key(int perMinute) {
        var made = new String[1];
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> {
            made[0] = keys.issue("Prova " + Ids.next().toString().substring(20), perMinute, Optional.empty());
        });
        return made[0];
    }

    Report sent(String title) {
        return sent(title, Visibility.PUBLIC);
    }

    Report sent(String title, Visibility visibility) {
        try {
            return samples.sent(people.resident(), title, visibility);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Taken in charge and closed by an office of its own. */
    Report closed(Report report, Outcome outcome, String sentence) {
        var officer = people.person(false, Role.OFFICER);
        var closed = new Report[1];
        TestPeople.as(officer, () -> {
            var taken = reports.act(
                    report.id(),
                    report.version(),
                    new ReportAction.Assign(officer.office().orElseThrow(), "Presa in carico."));
            closed[0] = reports.act(taken.id(), taken.version(), new ReportAction.Close(outcome, sentence));
        });
        return closed[0];
    }

    /** An office found that a report tells of the same as another. */
    Report merged(Report duplicate, Report survivor, String sentence) {
        TestPeople.as(
                people.person(false, Role.OFFICER),
                () -> merges.merge(duplicate.id(), duplicate.version(), survivor.id(), sentence));
        return duplicate;
    }

    void sentAt(ReportId report, Instant at) {
        sql.update(REPORT)
                .set(REPORT.CREATED_AT, at)
                .where(REPORT.ID.eq(report.value()))
                .execute();
    }

    void inCategory(ReportId report, String category) {
        sql.update(REPORT)
                .set(REPORT.CATEGORY, category)
                .where(REPORT.ID.eq(report.value()))
                .execute();
    }

    /** A category of its own, which asks these questions. */
    String category(Question... asked) {
        var code = "prova-" + Ids.next().toString().substring(24);
        sql.insertInto(REPORT_CATEGORY)
                .set(REPORT_CATEGORY.CODE, code)
                .set(REPORT_CATEGORY.PARENT, "g-servizi")
                .set(REPORT_CATEGORY.POSITION, 9000)
                .set(REPORT_CATEGORY.ICON, "dots")
                .set(REPORT_CATEGORY.NAME_IT, "Prova & <prova> " + code)
                .set(REPORT_CATEGORY.NAME_EN, "Trial " + code)
                .set(REPORT_CATEGORY.SERVICE_DAYS, 7)
                .set(REPORT_CATEGORY.RADIUS_M, 30)
                .execute();
        TestPeople.as(people.person(false, Role.ADMINISTRATOR), () -> questions.ask(code, List.of(asked)));
        return code;
    }

    static Question question(String code, QuestionKind kind, boolean required) {
        var words = new Question.Words("Domanda " + code, "Question " + code);
        var choices = kind.hasChoices()
                ? List.of(
                        new Question.Choice("a", new Question.Words("Uno", "One"), false),
                        new Question.Choice("b", new Question.Words("Due", "Two"), false))
                : List.<Question.Choice>of();
        return new Question(code, kind, required, false, false, words, new Question.Words("", ""), choices);
    }

    static String child(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    static List<String> errors(Reply reply) {
        assertThat(reply.contentType()).isEqualTo(Format.JSON.contentType());
        return reply.json()
                .valueStream()
                .map(error -> error.get("description").asString())
                .collect(Collectors.toList());
    }

    int reportsSaying(String words) {
        return sql.fetchCount(REPORT, REPORT.DESCRIPTION.contains(words));
    }
}
