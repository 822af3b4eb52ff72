package org.rione.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jooq.exception.DataChangedException;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What programs are told when the answer is no: problem documents of RFC 9457, with our code where a rule said it. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, Texts.get(Language.of(request), refusal.code(), refusal.arguments()));
        problem.setProperty("code", refusal.code());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(IllegalArgumentException e) {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, DataChangedException.class})
    ResponseEntity<ProblemDetail> someoneWasFaster() {
        return answer(ProblemDetail.forStatus(HttpStatus.PRECONDITION_FAILED));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AuthenticationException e) {
        return unauthenticated();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken
                ? unauthenticated()
                : answer(ProblemDetail.forStatus(HttpStatus.FORBIDDEN));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request) {
        return answer(problem(Failure.of(e, request.getMethod() + " " + request.getRequestURI())));
    }

    /** Says nothing of the cause: the number leads to it in the log. */
    static ProblemDetail problem(Failure failure) {
        var problem = ProblemDetail.forStatus(failure.status());
        if (failure instanceof Failure.Ours ours) {
            problem.setProperty("number", ours.number());
        }
        return problem;
    }

    private static ResponseEntity<ProblemDetail> unauthenticated() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatus(HttpStatus.UNAUTHORIZED));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
