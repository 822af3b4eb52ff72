package org.rione.reports.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** An upload that is too large or torn fails before anybody knows for whom it is: told here what it was about. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadErrors {

    private static final Logger log = LoggerFactory.getLogger(UploadErrors.class);

    /** Uploads to other addresses are left to the others. */
    @ExceptionHandler
    void unreadable(MultipartException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().startsWith("/open311/")) {
            throw failure;
        }
        log.info("An upload to Open311 cannot be read: {}", failure.getMessage());
        Replies.send(request, response, Complaint.of(Complaint.WRONG, "reports.open311.error.upload"));
    }
}
