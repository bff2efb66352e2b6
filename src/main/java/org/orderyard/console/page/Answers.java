package org.orderyard.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.security.Refusals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What programs are told when something is wrong: RFC 9457. Before Boot's own answers, which do not say what. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class Answers {
    private final Refusals refusals;

    Answers(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ProblemDetail bad(BadParameter fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, fault.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, BodyFault.of(fault));
    }

    @ExceptionHandler
    ProblemDetail missing(Missing fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, fault.getMessage());
    }

    @ExceptionHandler
    ProblemDetail denied(Denied fault, HttpServletRequest request) {
        refusals.note(request, String.valueOf(fault.getMessage()));
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, fault.getMessage());
    }

    @ExceptionHandler
    ProblemDetail overtaken(Overtaken fault) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, fault.getMessage());
        fault.standing().forEach(problem::setProperty);
        return problem;
    }
}
