package org.orderyard.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a program what it lacks; the refusal is kept in the log. */
class Forbidden implements AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Forbidden.class);

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        LOG.warn("{} was refused {} {}", request.getRemoteUser(), request.getMethod(), request.getRequestURI());
        var detail = denied instanceof CsrfException
                ? "A request by session needs the header X-CSRF-TOKEN"
                : "User %s lacks the permission for this".formatted(request.getRemoteUser());
        Problems.write(response, HttpStatus.FORBIDDEN, detail);
    }
}
