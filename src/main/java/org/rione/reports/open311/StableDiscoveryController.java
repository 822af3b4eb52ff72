package org.rione.reports.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The addresses that stay when versions go, the page for people, and what is to be said at every other address. */
@Controller
class StableDiscoveryController {

    static final String PAGE = "/aiuto/open311";

    private final Discovery discovery;

    StableDiscoveryController(Discovery discovery) {
        this.discovery = discovery;
    }

    @CrossOrigin(origins = "*", methods = RequestMethod.GET)
    @GetMapping({"/open311/discovery.xml", "/open311/discovery.json"})
    void stable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = Format.readableAt(request.getRequestURI());
        Replies.send(
                request, response, format, HttpServletResponse.SC_OK, discovery.document(new Ask(request).locale()));
    }

    @GetMapping({
        "/open311",
        "/open311/",
        "/open311/discovery",
        "/open311/discovery.html",
        "/open311/v2",
        "/open311/v2/",
        "/open311/v2/discovery",
        "/open311/v2/discovery.html",
        "/open311/test/v2",
        "/open311/test/v2/",
        "/open311/test/v2/discovery.html"
    })
    void forPeople(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, PAGE);
    }

    @RequestMapping("/open311/**")
    void nothing(HttpServletRequest request) {
        throw Complaint.of(
                Complaint.UNKNOWN, "reports.open311.error.nothing", request.getMethod(), request.getRequestURI());
    }
}
