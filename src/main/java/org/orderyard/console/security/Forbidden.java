package org.orderyard.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a program what it lacks; the refusal is kept. */
class Forbidden implements AccessDeniedHandler {
    private final Refusals refusals;

    Forbidden(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var detail = denied instanceof CsrfException
                ? "A request by session needs the header X-CSRF-TOKEN"
                : "User %s lacks the permission for this".formatted(request.getRemoteUser());
        refusals.note(request, detail);
        Problems.write(response, HttpStatus.FORBIDDEN, detail);
    }
}
