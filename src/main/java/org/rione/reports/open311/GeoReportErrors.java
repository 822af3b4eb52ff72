package org.rione.reports.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rione.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Every error in the form that was asked for, with one of the three statuses that GeoReport knows. */
@ControllerAdvice(basePackageClasses = GeoReportErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class GeoReportErrors {

    private static final Logger log = LoggerFactory.getLogger(GeoReportErrors.class);

    @ExceptionHandler
    void turnedDown(Complaint complaint, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.send(request, response, complaint);
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Replies.send(request, response, Complaint.refused(refusal));
    }

    /** What the server itself could not read is the sender's fault; everything else is ours, and in the log. */
    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof ErrorResponse theirs && theirs.getStatusCode().is4xxClientError()) {
            log.info("A request of Open311 cannot be read: {}", failure.getMessage());
            Replies.send(request, response, Complaint.of(Complaint.WRONG, "reports.open311.error.unreadable"));
            return;
        }
        log.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
        var number = String.valueOf(MDC.get("request"));
        Replies.send(request, response, Complaint.of(500, "reports.open311.error.ours", number));
    }
}
