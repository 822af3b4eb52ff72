package org.rione.reports.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rione.reports.open311.Part.Whole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** GeoReport v2 for those who read: no key, and pages of other sites may ask too. */
@Controller
@CrossOrigin(origins = "*", methods = RequestMethod.GET)
@RequestMapping({"/open311/v2", "/open311/test/v2"})
class GeoReportController {

    private final Jurisdiction jurisdiction;
    private final Discovery discovery;
    private final Catalogue catalogue;
    private final Requests requests;

    GeoReportController(Jurisdiction jurisdiction, Discovery discovery, Catalogue catalogue, Requests requests) {
        this.jurisdiction = jurisdiction;
        this.discovery = discovery;
        this.catalogue = catalogue;
        this.requests = requests;
    }

    /** Makes the answer once the request is known to be for us. */
    @FunctionalInterface
    private interface Answer {
        Whole to(Ask ask);
    }

    @GetMapping("/discovery.{format}")
    void discovery(HttpServletRequest request, HttpServletResponse response, @PathVariable String format)
            throws IOException {
        answer(request, response, format, ask -> discovery.document(ask.locale()));
    }

    @GetMapping("/services.{format}")
    void services(HttpServletRequest request, HttpServletResponse response, @PathVariable String format)
            throws IOException {
        answer(request, response, format, ask -> catalogue.serviceList(ask.locale()));
    }

    @GetMapping("/services/{code}.{format:[^.]+}")
    void definition(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String code,
            @PathVariable String format)
            throws IOException {
        answer(request, response, format, ask -> catalogue
                .service(code)
                .map(category -> catalogue.definition(category, ask.locale()))
                .orElseThrow(() -> Complaint.of(Complaint.UNKNOWN, "reports.open311.error.service", code)));
    }

    @GetMapping("/requests.{format}")
    void requests(HttpServletRequest request, HttpServletResponse response, @PathVariable String format)
            throws IOException {
        answer(request, response, format, requests::query);
    }

    @GetMapping("/requests/{id}.{format:[^.]+}")
    void request(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String format)
            throws IOException {
        answer(request, response, format, ask -> requests.one(id, ask.locale()));
    }

    @GetMapping("/tokens/{token}.{format:[^.]+}")
    void token(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @PathVariable String format)
            throws IOException {
        answer(request, response, format, _ -> requests.token(token));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String format, Answer answer)
            throws IOException {
        var ask = new Ask(request);
        var form = Format.of(format)
                .orElseThrow(() -> Complaint.of(Complaint.UNKNOWN, "reports.open311.error.format", format));
        jurisdiction.check(ask);
        Replies.send(request, response, form, HttpServletResponse.SC_OK, answer.to(ask));
    }
}
