package org.rione.reports.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rione.reports.open311.Part.Whole;

/** Puts an answer on the wire. */
final class Replies {

    static void send(HttpServletRequest request, HttpServletResponse response, Format format, int status, Whole whole)
            throws IOException {
        var bytes =
                switch (format) {
                    case XML -> XmlWriting.write(whole);
                    case JSON -> JsonWriting.write(whole);
                };
        response.setStatus(status);
        ExactContentType.set(request, response, format.contentType());
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Complaint complaint) throws IOException {
        complaint.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(wait.toSeconds())));
        var locale = new Ask(request).locale();
        send(request, response, Format.readableAt(request.getRequestURI()), complaint.status(), complaint.body(locale));
    }

    private Replies() {}
}
