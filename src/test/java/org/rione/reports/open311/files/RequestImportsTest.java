package org.rione.reports.open311.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REVIEW_ITEM;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.WithPerson;
import org.rione.reports.Outcome;
import org.rione.reports.ReportState;
import org.rione.reports.ReportStep;
import org.rione.reports.Reports;
import org.rione.reports.open311.files.RequestImports.Result;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@WithPerson(role = Role.ADMINISTRATOR)
class RequestImportsTest extends ServiceTest {

    private static final String CSV_HEAD =
            "service_request_id,requested_datetime,updated_datetime,closed_date,status,status_notes,service_code,service_name,description,address,lat,long\r\n";

    @Autowired
    RequestImports imports;

    @Autowired
    Reports reports;

    @Autowired
    TestCity city;

    @Autowired
    DSLContext sql;

    private String source = "";

    @BeforeEach
    void inTheCity() {
        city.hasBorders();
        source = "vecchio-" + Ids.next();
    }

    @Test
    void xml_json_and_csv_say_the_same_and_come_in_once() {
        var words = "Buca & voragine 🚧 " + Ids.next();
        var xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>\n<request>\n"
                + "<service_request_id>77</service_request_id><status>closed</status>"
                + "<status_notes>Riparata.</status_notes><service_code>strade</service_code><description>"
                + words.replace("&", "&amp;")
                + "</description><requested_datetime>2019-03-31T12:00:00+02:00</requested_datetime>"
                + "<updated_datetime>2019-04-02T09:30:00+02:00</updated_datetime>"
                + "<lat>45.0131</lat><long>8.644</long><zipcode/></request></service_requests>";
        var json = "[{\"service_request_id\":\"77\",\"status\":\"closed\",\"status_notes\":\"Riparata.\","
                + "\"service_name\":\"Strade e buche\",\"description\":\"" + words
                + "\",\"requested_datetime\":\"2019-03-31T12:00:00+02:00\",\"updated_datetime\":\"2019-04-02T09:30:00+02:00\","
                + "\"lat\":45.0131,\"long\":8.644,\"zipcode\":null}]";
        var csv =
                CSV_HEAD + "77,2019-03-31T12:00:00+02:00,2019-04-02T09:30:00+02:00,,closed,Riparata.,,Strade e buche,\""
                        + words + "\",,45.0131,8.644\r\n";
        assertThat(preview(xml)).isEqualTo(new Result.Good(1, 0));
        assertThat(apply(xml)).isEqualTo(new Result.Good(1, 0));
        assertThat(preview(json)).isEqualTo(new Result.Good(0, 1));
        assertThat(apply(json)).isEqualTo(new Result.Good(0, 1));
        assertThat(apply(csv)).isEqualTo(new Result.Good(0, 1));
        var row = sql.fetchSingle(REPORT, REPORT.DESCRIPTION.eq(words));
        assertThat(row.getCode()).startsWith("R-2019-");
        assertThat(row.getCreatedAt()).isEqualTo(Instant.parse("2019-03-31T10:00:00Z"));
        assertThat(row.getCategory()).isEqualTo("strade");
        var report = reports.visible(row.getCode()).orElseThrow();
        assertThat(report.state()).isEqualTo(new ReportState.Resolved(new Outcome.Fixed(), "Riparata."));
        assertThat(report.closedAt()).contains(Instant.parse("2019-04-02T07:30:00Z"));
        assertThat(report.listed()).isTrue();
        assertThat(reports.history(report.id()))
                .extracting(ReportStep::kind)
                .containsExactly(ReportStep.Kind.RECEIVED, ReportStep.Kind.PUBLISHED, ReportStep.Kind.CLOSED);
    }

    @Test
    void the_same_number_of_another_system_is_another_report() {
        var words = "Altra fonte " + Ids.next();
        apply(csv("1", words, "open", "45.0131", "8.644"));
        source = "altro-" + Ids.next();
        assertThat(apply(csv("1", words, "open", "45.0131", "8.644"))).isEqualTo(new Result.Good(1, 0));
        assertThat(sql.fetchCount(REPORT, REPORT.DESCRIPTION.eq(words))).isEqualTo(2);
    }

    @Test
    void everything_wrong_is_named_with_its_line_and_nothing_comes_in() {
        var good = "Buona " + Ids.next();
        var file = CSV_HEAD
                + "1,2020-01-01,,,open,,strade,,\"" + good + "\nsu due righe\",,45.0131,8.644\r\n"
                + ",2020-01-01,,,open,,strade,,Senza numero,,45.0131,8.644\r\n"
                + "3,ieri,,,open,,strade,,Senza data,,45.0131,8.644\r\n"
                + "4,2020-01-01,,,boh,,strade,,Stato strano,,45.0131,8.644\r\n"
                + "5,2020-01-01,,,open,,astronavi,,Servizio strano,,45.0131,8.644\r\n"
                + "6,2020-01-01,,,open,,strade,,Lontano,,41.9,12.5\r\n"
                + "1,2020-01-01,,,open,,strade,,Doppio,,45.0131,8.644\r\n"
                + "8,2099-01-01,,,open,,strade,,Futuro,,45.0131,8.644\r\n"
                + "9,2020-01-01,,,open,,strade,,Senza luogo,,,\r\n";
        var problems = problems(preview(file));
        assertThat(problems).extracting(FileProblem::line).contains(4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(problems)
                .extracting(FileProblem::key)
                .contains("id", "date", "status", "service", "outside", "twice", "future", "place");
        assertThat(problems.getFirst().text(Locale.ENGLISH)).startsWith("Line 4: ");
        assertThat(problems(apply(file))).isEqualTo(problems);
        assertThat(sql.fetchCount(REPORT, REPORT.DESCRIPTION.contains(good))).isZero();
    }

    @Test
    void unknown_services_go_to_the_category_that_is_named_for_them() {
        var words = "Servizio di prima " + Ids.next();
        var file = CSV_HEAD + "1,2020-01-01,,,open,,astronavi,,\"" + words + "\",Via Roma 1,,\r\n";
        assertThat(imports.apply(bytes(file), source, Optional.of("altro"), _ -> {}))
                .isEqualTo(new Result.Good(1, 0));
        assertThat(sql.fetchSingle(REPORT, REPORT.DESCRIPTION.eq(words)).getCategory())
                .isEqualTo("altro");
        assertThat(problems(imports.preview(bytes(file), source, Optional.of("g-strade"))))
                .extracting(FileProblem::key)
                .containsExactly("category");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><request><service_request_id>&x;</service_request_id></request></r>",
                "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><r><request><description>&c;</description></request></r>",
                "<!DOCTYPE r SYSTEM \"http://localhost:1/x.dtd\"><r/>",
                "<r><request><service_request_id>1",
                "<r></r>",
                "[{\"service_request_id\":\"1\"",
                "[]",
                "{}",
                "   ",
                "solo,intestazioni\r\n",
                "a,b\r\n\"mai chiusa,1\r\n",
                "a,a\r\n1,2\r\n"
            })
    void a_file_that_cannot_be_read_is_refused_in_one_sentence(String file) {
        var problems = problems(preview(file));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().text(Locale.ITALIAN)).doesNotContain("!");
    }

    @Test
    void a_file_of_another_encoding_is_refused() {
        var latin = (CSV_HEAD + "1,2020-01-01,,,open,,strade,,Perché,,45.0131,8.644\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(imports.preview(latin, source, Optional.empty())))
                .extracting(FileProblem::key)
                .containsExactly("encoding");
    }

    @Test
    void semicolons_and_a_byte_order_mark_are_read_too() {
        var file = "\uFEFF"
                + csv("1", "Con punto e virgola", "open", "45.0131", "8.644").replace(',', ';');
        assertThat(preview(file)).isEqualTo(new Result.Good(1, 0));
    }

    @Test
    void only_what_says_too_much_goes_to_the_moderators() {
        var quiet = "Lampione spento da ieri " + Ids.next();
        var loud = "Chiamatemi al 333 1234567, Mario, RSSMRA85T10A562S " + Ids.next();
        apply(csv("1", quiet, "open", "45.0131", "8.644"));
        apply(csv("2", loud, "open", "45.0131", "8.644"));
        assertThat(reviewed(quiet)).isZero();
        assertThat(reviewed(loud)).isEqualTo(1);
        assertThat(sql.fetchSingle(REPORT, REPORT.DESCRIPTION.eq(loud)).getListed())
                .isFalse();
    }

    private int reviewed(String words) {
        return sql.fetchCount(
                REVIEW_ITEM,
                REVIEW_ITEM.CONTENT_ID.eq(
                        sql.fetchSingle(REPORT, REPORT.DESCRIPTION.eq(words)).getId()));
    }

    private static String csv(String id, String words, String status, String lat, String lon) {
        return CSV_HEAD + id + ",2020-01-01T10:00:00Z,,," + status + ",,strade,,\"" + words + "\",," + lat + "," + lon
                + "\r\n";
    }

    private Result preview(String file) {
        return imports.preview(bytes(file), source, Optional.empty());
    }

    private Result apply(String file) {
        return imports.apply(bytes(file), source, Optional.empty(), _ -> {});
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static List<FileProblem> problems(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).problems();
    }
}
