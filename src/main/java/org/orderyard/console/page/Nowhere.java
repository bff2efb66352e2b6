package org.orderyard.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Addresses that nothing answers to: people get a page with a way back, programs a problem (RFC 9457). */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice
class Nowhere {
    private final Shell shell;

    Nowhere(Shell shell) {
        this.shell = shell;
    }

    @ExceptionHandler
    Object nowhere(
            NoResourceFoundException fault,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal @Nullable Person person) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var what = "There is nothing at /" + fault.getResourcePath();
        if (person == null || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE))
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, what))
                    .build();
        var model = new ExtendedModelMap();
        return new ModelAndView(shell.missing(new Missing(what), model, response, person), model);
    }
}
