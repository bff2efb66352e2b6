package org.orderyard.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Shows people the error page; the refusal is kept. */
class ForbiddenPage implements AccessDeniedHandler {
    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();
    private final Refusals refusals;

    ForbiddenPage(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        refusals.note(
                request,
                denied instanceof CsrfException ? "The page was too old to send its form" : "A permission is missing");
        page.handle(request, response, denied);
    }
}
