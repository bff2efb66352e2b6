package org.orderyard.console.endpoints;

import org.jspecify.annotations.Nullable;
import org.orderyard.console.charts.TrafficCharts;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Contracts;
import org.orderyard.shop.Audit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Endpoints for people: the list, and one with its switch and its partner's contract. */
@Controller
@RequestMapping("/endpoints")
class EndpointPages {
    private final EndpointSight sight;
    private final EndpointDesk desk;
    private final TrafficCharts traffic;
    private final Contracts contracts;
    private final Audit audit;

    EndpointPages(EndpointSight sight, EndpointDesk desk, TrafficCharts traffic, Contracts contracts, Audit audit) {
        this.sight = sight;
        this.desk = desk;
        this.traffic = traffic;
        this.contracts = contracts;
        this.audit = audit;
    }

    @GetMapping
    String list(Model model, @AuthenticationPrincipal Person person) {
        var rows = sight.all(person);
        model.addAttribute("endpoints", rows);
        model.addAttribute(
                "down", rows.stream().filter(it -> it.light() == Light.DOWN).count());
        model.addAttribute(
                "paused", rows.stream().filter(it -> it.light() == Light.PAUSED).count());
        return "endpoints/list";
    }

    @GetMapping("/{name:[\\w.-]+}")
    String one(@PathVariable String name, Model model, @AuthenticationPrincipal Person person) {
        var endpoint = sight.endpoint(name, person);
        model.addAttribute("endpoint", endpoint);
        model.addAttribute("row", sight.row(name, person));
        model.addAttribute("lanes", EndpointSight.lanes(endpoint));
        model.addAttribute("charts", traffic.of(EndpointSight.lanes(endpoint)));
        model.addAttribute(
                "rules", endpoint.accepts().stream().map(RuleWords::of).toList());
        model.addAttribute("queues", contracts.queues(endpoint));
        model.addAttribute("places", contracts.places(endpoint));
        model.addAttribute("examples", contracts.examples(endpoint));
        model.addAttribute("commands", contracts.canonical(endpoint));
        model.addAttribute("deeds", audit.of("endpoint " + name, 10));
        return "endpoints/page";
    }

    @PostMapping("/{name:[\\w.-]+}/pause")
    String pause(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(
                name, told, "Paused: what comes waits, and nothing is lost", () -> desk.pause(name, reason, person));
    }

    @PostMapping("/{name:[\\w.-]+}/resume")
    String resume(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(name, told, "On again: what waited goes on", () -> desk.resume(name, reason, person));
    }

    private static String done(String name, RedirectAttributes told, String words, Runnable deed) {
        try {
            deed.run();
            told.addFlashAttribute("done", words);
        } catch (Overtaken | BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/endpoints/" + name;
    }
}
