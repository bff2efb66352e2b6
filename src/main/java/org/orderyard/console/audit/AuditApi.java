package org.orderyard.console.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.page.Query;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, for programs. */
@Tag(name = "Audit")
@RestController
class AuditApi {
    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    @Operation(summary = "What people did, or were refused, newest first")
    @Parameter(name = "who", in = ParameterIn.QUERY, description = "Name of a user")
    @Parameter(name = "what", in = ParameterIn.QUERY, description = "The deed, such as reveal or cancel")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "code, endpoint, export, job, letter, message, order, replay, request or user")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "The hub's number of an order")
    @Parameter(name = "refused", in = ParameterIn.QUERY, description = "yes: only what came to nothing")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day (UTC), such as 2026-11-22")
    @Parameter(name = "until", in = ParameterIn.QUERY, description = "Last day (UTC)")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping("/api/audit")
    Slice<AuditRow> all(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return trail.of(AuditFilter.of(new Query(request.getParameterMap())), person);
    }
}
