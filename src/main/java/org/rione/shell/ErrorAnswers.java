package org.rione.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** Where the servlet container turns when nobody else has answered: the friendly page, or a problem for programs. */
@Controller
class ErrorAnswers implements ErrorController {

    private final ErrorPages pages;
    private final JsonMapper json;

    ErrorAnswers(ErrorPages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (address.startsWith("/api/")) {
            problem(status, cause, address, response);
        } else if (cause instanceof Throwable thrown) {
            pages.failed(thrown, request, response);
        } else {
            pages.write(status, request, response);
        }
    }

    private void problem(int status, Object cause, String address, HttpServletResponse response) throws IOException {
        var problem = cause instanceof Throwable thrown
                ? ApiErrors.problem(Failure.of(thrown, address))
                : ProblemDetail.forStatus(HttpStatus.valueOf(status));
        response.setStatus(problem.getStatus());
        response.setContentType("application/problem+json");
        json.writeValue(response.getOutputStream(), problem);
    }
}
