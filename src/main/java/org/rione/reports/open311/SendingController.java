package org.rione.reports.open311;

import static org.rione.reports.open311.Part.field;
import static org.rione.reports.open311.Part.fields;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rione.reports.Category;
import org.rione.reports.Photos;
import org.rione.reports.Report;
import org.rione.reports.ReportIntake;
import org.rione.reports.ReportIntake.Delivery;
import org.rione.reports.ReportIntake.Mark;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Whole;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.territory.Territory;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** GeoReport v2 for those who send: with a key, once. */
@Controller
class SendingController {

    private static final String REPEATED = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final Gate gate;
    private final Jurisdiction jurisdiction;
    private final Catalogue catalogue;
    private final Territory territory;
    private final Uploads uploads;
    private final LinkedPhotos linked;
    private final ReportIntake intake;
    private final Open311Properties properties;
    private final RioneProperties rione;
    private final Clock clock;

    SendingController(
            Gate gate,
            Jurisdiction jurisdiction,
            Catalogue catalogue,
            Territory territory,
            Uploads uploads,
            LinkedPhotos linked,
            ReportIntake intake,
            Open311Properties properties,
            RioneProperties rione,
            Clock clock) {
        this.gate = gate;
        this.jurisdiction = jurisdiction;
        this.catalogue = catalogue;
        this.territory = territory;
        this.uploads = uploads;
        this.linked = linked;
        this.intake = intake;
        this.properties = properties;
        this.rione = rione;
        this.clock = clock;
    }

    @PostMapping({"/open311/v2/requests.{format}", "/open311/test/v2/requests.{format}"})
    void send(HttpServletRequest request, HttpServletResponse response, @PathVariable String format)
            throws IOException {
        var ask = new Ask(request);
        var key = gate.open(ask);
        var form = Format.of(format)
                .orElseThrow(() -> Complaint.of(Complaint.UNKNOWN, "reports.open311.error.format", format));
        jurisdiction.check(ask);
        var category = category(ask);
        var sent = Submission311.of(ask, category, catalogue.questions(category.code()));
        sent.place().point().filter(point -> !territory.contains(point)).ifPresent(_ -> {
            throw Complaint.of(
                    Complaint.WRONG,
                    "reports.open311.error.outside",
                    rione.municipality().city());
        });
        var files = uploads.in(request);
        var photos = uploads.developed(files);
        var mark = mark(ask, key, files);
        if (ask.onTrial()) {
            Replies.send(request, response, form, HttpServletResponse.SC_OK, trial(ask, mark));
            return;
        }
        var named = linked.fetch(ask.all("media_url"), Photos.PER_REPORT - photos.size());
        var delivery = new Delivery(
                Optional.of(mark),
                Optional.empty(),
                sent,
                Stream.concat(photos.stream(), named.photos().stream()).toList(),
                Optional.of(report -> new RequestTaken(report.id(), key.id(), key.name(), clock.instant())));
        var report = gate.as(key, () -> intake.take(delivery));
        Replies.send(request, response, form, HttpServletResponse.SC_OK, receipt(ask, report, named.missed()));
    }

    private Category category(Ask ask) {
        var code = ask.parameter("service_code")
                .orElseThrow(() -> Complaint.of(Complaint.WRONG, "reports.open311.error.no-service"));
        return catalogue
                .service(code)
                .orElseThrow(() -> Complaint.of(Complaint.UNKNOWN, "reports.open311.error.service", code));
    }

    /** With a key for repetitions the sender decides what is the same; without one device and content do, for a while. */
    private Mark mark(Ask ask, ApiKey key, List<MultipartFile> files) {
        var content = content(ask, files);
        var repeated = Optional.ofNullable(ask.request().getHeader(REPEATED))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        if (repeated.filter(text -> text.length() > LONGEST_KEY).isPresent()) {
            throw Complaint.of(Complaint.WRONG, "reports.open311.error.repeated", LONGEST_KEY);
        }
        return repeated.map(text -> new Mark(key.id(), "key " + text, content, java.time.Duration.ofDays(2)))
                .orElseGet(() -> new Mark(key.id(), "content " + content, content, properties.repeat()));
    }

    /** All that was sent, in one order whatever the order it came in. */
    private static String content(Ask ask, List<MultipartFile> files) {
        var parameters = new TreeMap<String, List<String>>();
        ask.request().getParameterMap().forEach((name, values) -> {
            if (!name.equals("api_key")) {
                parameters.put(name, Arrays.asList(values));
            }
        });
        return parameters + Uploads.fingerprint(files);
    }

    private Whole receipt(Ask ask, Report report, int missed) {
        var name = catalogue.immediate() ? "service_request_id" : "token";
        var id = catalogue.immediate() ? report.code() : report.id().value().toString();
        var notice = Texts.get(
                        ask.locale(),
                        "reports.open311.notice",
                        report.deadline().toString())
                + (missed == 0 ? "" : " " + Texts.get(ask.locale(), "reports.open311.notice.photos", missed));
        return requests(field(name, id), field("service_notice", notice), field("account_id", null));
    }

    /** What the same request to the other endpoint would be answered, with a number that leads nowhere. */
    private Whole trial(Ask ask, Mark mark) {
        var invented = DigestUtils.md5DigestAsHex(
                (mark.sender() + mark.content()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return requests(
                field(catalogue.immediate() ? "service_request_id" : "token", "TEST-" + invented.substring(0, 12)),
                field("service_notice", Texts.get(ask.locale(), "reports.open311.trial")),
                field("account_id", null));
    }

    private static Whole requests(Part.Named... facts) {
        return new Whole("service_requests", new Items("request", List.of(fields(facts))));
    }
}
