package org.orderyard.console.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who did what, for people. */
@Controller
class AuditPages {
    private final AuditTrail trail;

    AuditPages(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var filter = AuditFilter.of(new Query(request.getParameterMap()));
        model.addAttribute("deeds", trail.of(filter, person));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", AuditFilter.KINDS.stream().sorted().toList());
        model.addAttribute("links", Links.of("/audit", request.getParameterMap()));
        return "audit/list";
    }
}
