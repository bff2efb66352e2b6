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
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
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
        return answer(nothing(request), HttpStatus.NOT_FOUND, request, response, person);
    }

    /** A number or id that is none. */
    @ExceptionHandler
    Object misspelt(
            MethodArgumentTypeMismatchException fault,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal @Nullable Person person) {
        if (fault.getParameter().hasParameterAnnotation(PathVariable.class))
            return answer(nothing(request), HttpStatus.NOT_FOUND, request, response, person);
        var what = "%s=%s cannot be".formatted(fault.getName(), fault.getValue());
        return answer(what, HttpStatus.BAD_REQUEST, request, response, person);
    }

    /** An address that forms are sent to, loaded again or typed. */
    @ExceptionHandler
    Object notThisWay(
            HttpRequestMethodNotSupportedException fault,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal @Nullable Person person) {
        if (isPage(request, person) && request.getMethod().equals("GET"))
            return answer(nothing(request) + " to look at", HttpStatus.NOT_FOUND, request, response, person);
        return ResponseEntity.status(fault.getStatusCode())
                .headers(fault.getHeaders())
                .body(fault.getBody());
    }

    private static String nothing(HttpServletRequest request) {
        return "There is nothing at " + request.getRequestURI();
    }

    private static boolean isPage(HttpServletRequest request, @Nullable Person person) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return person != null && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private Object answer(
            String what,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Person person) {
        if (person == null || !isPage(request, person))
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, what))
                    .build();
        var model = new ExtendedModelMap();
        var view = status == HttpStatus.NOT_FOUND
                ? shell.missing(new Missing(what), model, response, person)
                : shell.bad(new BadParameter(what), model, response, person);
        return new ModelAndView(view, model);
    }
}
