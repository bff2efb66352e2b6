package org.orderyard.console.mails;

import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Captured mails for people: the list, and one mail. */
@Controller
@RequestMapping("/mails")
class MailPages {
    private static final String NAME = "/{name:[0-9]{8}-[0-9-]{15}}";

    private final MailSight mails;

    MailPages(MailSight mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var filter = MailFilter.of(new Query(request.getParameterMap()));
        var slice = mails.list(filter, person);
        model.addAttribute("mails", slice);
        model.addAttribute("filter", filter);
        model.addAttribute("areCaptured", mails.areCaptured());
        model.addAttribute("links", Links.of("/mails", request.getParameterMap()));
        model.addAttribute(
                "newest",
                slice.content().isEmpty() ? "0" : slice.content().getFirst().name());
        return "mails/list";
    }

    @GetMapping("/news")
    String news(@RequestParam String since, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("count", mails.since(since, person));
        return "shell :: news";
    }

    @GetMapping(NAME)
    String one(@PathVariable String name, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("mail", mails.one(name, person));
        return "mails/page";
    }

    /** What the sender wrote, for a frame in which nothing runs; its headers are the matter of {@code Access}. */
    @GetMapping(NAME + "/html")
    ResponseEntity<String> html(@PathVariable String name, @AuthenticationPrincipal Person person) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(mails.one(name, person)
                        .html()
                        .orElseThrow(() -> new Missing("Mail %s has no HTML".formatted(name))));
    }
}
