package org.orderyard.console.security;

import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.shop.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what people wanted and may not. */
@Component
public class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int MOST = 200;

    private final Audit audit;

    Refusals(Audit audit) {
        this.audit = audit;
    }

    public void note(HttpServletRequest request, String why) {
        var who = request.getRemoteUser();
        LOG.warn("{} was refused {} {}", who, request.getMethod(), request.getRequestURI());
        if (who != null) audit.recordRefusal(who, "refused", "request " + what(request), why);
    }

    private static String what(HttpServletRequest request) {
        var what = request.getMethod() + " " + request.getRequestURI();
        return what.substring(0, Math.min(MOST, what.length()));
    }
}
