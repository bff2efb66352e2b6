package org.orderyard.console.letters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.orderyard.console.views.ViewShelf;
import org.orderyard.message.ErrorClass;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dead letters for people: by root cause, those of one cause, and every single one. */
@Controller
@RequestMapping("/dead-letters")
class LetterListPages {
    private final LetterList list;
    private final LetterGroups groups;
    private final LetterSight sight;
    private final Repairs repairs;
    private final ViewShelf views;

    LetterListPages(LetterList list, LetterGroups groups, LetterSight sight, Repairs repairs, ViewShelf views) {
        this.views = views;
        this.list = list;
        this.groups = groups;
        this.sight = sight;
        this.repairs = repairs;
    }

    @GetMapping
    String groups(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var named = views.address("/dead-letters", request.getParameterMap());
        if (named.isPresent()) return "redirect:" + named.get();
        model.addAttribute("bar", views.bar("/dead-letters", request.getParameterMap(), person));
        model.addAttribute("groups", groups.of(filter(request, "/dead-letters", model), person));
        model.addAttribute("replays", groups.underWay(person));
        model.addAttribute("newest", list.newest(person));
        return "letters/groups";
    }

    @GetMapping("/all")
    String every(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var named = views.address("/dead-letters/all", request.getParameterMap());
        if (named.isPresent()) return "redirect:" + named.get();
        model.addAttribute("bar", views.bar("/dead-letters/all", request.getParameterMap(), person));
        model.addAttribute("letters", list.of(filter(request, "/dead-letters/all", model), person));
        model.addAttribute("newest", list.newest(person));
        return "letters/list";
    }

    @GetMapping("/groups/{fingerprint:\\w{1,64}}")
    String one(
            @PathVariable String fingerprint,
            HttpServletRequest request,
            Model model,
            @AuthenticationPrincipal Person person) {
        var filter =
                filter(request, "/dead-letters/groups/" + fingerprint, model).of(fingerprint);
        model.addAttribute(
                "group",
                groups.of(filter, person).stream()
                        .findFirst()
                        .orElseThrow(() -> new Missing(
                                "No open dead letter has this cause any more; look among all with State: any")));
        model.addAttribute("letters", list.of(filter, person));
        return "letters/group";
    }

    @PostMapping("/groups/{fingerprint:\\w{1,64}}/replay")
    String replay(
            @PathVariable String fingerprint,
            @RequestParam(required = false) @Nullable List<Long> id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        try {
            var many = repairs.replay(id == null ? List.of() : id, reason, person);
            told.addFlashAttribute(
                    "done",
                    "%d replayed; the pump takes them up at once"
                            .formatted(many.queued().size()));
            if (!many.refused().isEmpty())
                told.addFlashAttribute(
                        "refused", String.join("; ", many.refused().values()));
        } catch (BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/dead-letters/groups/" + fingerprint + "?status=OPEN&status=REPLAYING&status=REPLAYED";
    }

    /** What has failed since a list was rendered. */
    @GetMapping("/news")
    String news(@RequestParam long since, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("count", list.since(since, person));
        return "shell :: news";
    }

    private LetterFilter filter(HttpServletRequest request, String path, Model model) {
        var filter = LetterFilter.of(ViewShelf.filters(request.getParameterMap()), sight.endpointNames());
        model.addAttribute("filter", filter);
        model.addAttribute("path", path);
        model.addAttribute("links", Links.of(path, request.getParameterMap()));
        model.addAttribute("endpoints", sight.endpointNames());
        model.addAttribute("classes", ErrorClass.values());
        return filter;
    }
}
