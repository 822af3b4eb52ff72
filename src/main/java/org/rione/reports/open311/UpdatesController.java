package org.rione.reports.open311;

import static org.rione.reports.open311.Part.field;
import static org.rione.reports.open311.Part.fields;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rione.reports.Report;
import org.rione.reports.Reports;
import org.rione.reports.open311.Complaint.Line;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Whole;
import org.rione.reports.open311.UpdateIntake.Update;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The updates extension of mySociety, both ways. */
@Controller
class UpdatesController {

    private static final int LONGEST_ID = 120;
    private static final int LONGEST_TEXT = 4000;
    private static final Set<String> WORDS = Set.of(
            "OPEN",
            "CLOSED",
            "FIXED",
            "IN_PROGRESS",
            "ACTION_SCHEDULED",
            "PLANNED",
            "INVESTIGATING",
            "DUPLICATE",
            "NOT_COUNCILS_RESPONSIBILITY",
            "NO_FURTHER_ACTION",
            "INTERNAL_REFERRAL",
            "FOR_TRIAGE",
            "CANCELLED",
            "REOPEN");

    private final Jurisdiction jurisdiction;
    private final Updates updates;
    private final Gate gate;
    private final Reports reports;
    private final UpdateIntake intake;

    UpdatesController(Jurisdiction jurisdiction, Updates updates, Gate gate, Reports reports, UpdateIntake intake) {
        this.jurisdiction = jurisdiction;
        this.updates = updates;
        this.gate = gate;
        this.reports = reports;
        this.intake = intake;
    }

    @CrossOrigin(origins = "*", methods = RequestMethod.GET)
    @GetMapping({"/open311/v2/servicerequestupdates.{format}", "/open311/test/v2/servicerequestupdates.{format}"})
    void read(HttpServletRequest request, HttpServletResponse response, @PathVariable String format)
            throws IOException {
        var ask = new Ask(request);
        var form = form(format);
        jurisdiction.check(ask);
        Replies.send(request, response, form, HttpServletResponse.SC_OK, updates.query(ask));
    }

    @PostMapping({"/open311/v2/servicerequestupdates.{format}", "/open311/test/v2/servicerequestupdates.{format}"})
    void send(HttpServletRequest request, HttpServletResponse response, @PathVariable String format)
            throws IOException {
        var ask = new Ask(request);
        var key = gate.open(ask);
        var form = form(format);
        jurisdiction.check(ask);
        var report = report(ask);
        var update = update(ask);
        var id = ask.onTrial() ? "TEST-" + update.updateId() : gate.as(key, () -> intake.take(key, report, update));
        Replies.send(
                request,
                response,
                form,
                HttpServletResponse.SC_OK,
                new Whole(
                        "service_request_updates",
                        new Items("request_update", List.of(fields(field("update_id", id))))));
    }

    private static Format form(String format) {
        return Format.of(format)
                .orElseThrow(() -> Complaint.of(Complaint.UNKNOWN, "reports.open311.error.format", format));
    }

    private Report report(Ask ask) {
        var code = ask.parameter("service_request_id")
                .orElseThrow(() -> Complaint.of(Complaint.WRONG, "reports.open311.error.update.request"));
        return reports.visible(code)
                .orElseThrow(() -> Complaint.of(Complaint.UNKNOWN, "reports.open311.error.request", code));
    }

    private static Update update(Ask ask) {
        var wrong = new ArrayList<Line>();
        var id = ask.parameter("update_id").orElse("");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            wrong.add(Line.of(Complaint.WRONG, "reports.open311.error.update.id", LONGEST_ID));
        }
        var status = ask.parameter("status")
                .map(word -> word.toUpperCase(Locale.ROOT).replace(' ', '_'))
                .orElse("OPEN");
        if (!WORDS.contains(status)) {
            wrong.add(Line.of(Complaint.WRONG, "reports.open311.error.update.status", status));
        }
        var text = ask.parameter("description").orElse("");
        int length = text.codePointCount(0, text.length());
        if (length == 0 && !status.equals("REOPEN") || length > LONGEST_TEXT) {
            wrong.add(Line.of(Complaint.WRONG, "reports.open311.error.update.text", LONGEST_TEXT));
        }
        if (!wrong.isEmpty()) {
            throw Complaint.wrong(wrong);
        }
        return new Update(id, status, text);
    }
}
