package org.orderyard.console.facilities;

import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Facilities for people: the list, and one with what it has to do next. */
@Controller
@RequestMapping("/facilities")
class FacilityPages {
    private final FacilitySight facilities;

    FacilityPages(FacilitySight facilities) {
        this.facilities = facilities;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        new Query(request.getParameterMap()).only();
        model.addAttribute("facilities", facilities.all(person));
        return "facilities/list";
    }

    @GetMapping("/{shop}/{code}")
    String one(
            @PathVariable String shop,
            @PathVariable String code,
            HttpServletRequest request,
            Model model,
            @AuthenticationPrincipal Person person) {
        var facility = facilities.one(shop, code, person);
        var filter = TaskFilter.of(new Query(request.getParameterMap()));
        model.addAttribute("facility", facility);
        model.addAttribute("filter", filter);
        model.addAttribute("tasks", facilities.tasks(facility, filter));
        model.addAttribute("links", Links.of("/facilities/%s/%s".formatted(shop, code), request.getParameterMap()));
        return "facilities/page";
    }
}
