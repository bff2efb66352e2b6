package org.orderyard.console.page;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What programs are told when something is wrong: RFC 9457. */
@RestControllerAdvice(annotations = RestController.class)
class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    @ExceptionHandler
    ProblemDetail bad(BadParameter fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, fault.getMessage());
    }

    @ExceptionHandler
    ProblemDetail missing(Missing fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, fault.getMessage());
    }

    @ExceptionHandler
    ProblemDetail denied(Denied fault, HttpServletRequest request) {
        LOG.warn("{} was refused {} {}", request.getRemoteUser(), request.getMethod(), request.getRequestURI());
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, fault.getMessage());
    }

    @ExceptionHandler
    ProblemDetail overtaken(Overtaken fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, fault.getMessage());
    }
}
