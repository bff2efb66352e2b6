package org.orderyard.console.replays;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replays of many for people: the list, and one, from its review to its end. */
@Controller
@RequestMapping("/replays")
class ReplayPages {
    private final ReplaySight sight;
    private final ReplayStarts starts;
    private final ReplayControl control;
    private final Selections selections;

    ReplayPages(ReplaySight sight, ReplayStarts starts, ReplayControl control, Selections selections) {
        this.sight = sight;
        this.starts = starts;
        this.control = control;
        this.selections = selections;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var filter = ReplayFilter.ofJobs(new Query(request.getParameterMap()));
        model.addAttribute("jobs", sight.all(filter, person));
        model.addAttribute("links", Links.of("/replays", request.getParameterMap()));
        return "replays/list";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String one(
            @PathVariable long id,
            HttpServletRequest request,
            Model model,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            @AuthenticationPrincipal Person person) {
        var job = sight.one(id, person);
        var filter = ReplayFilter.ofItems(new Query(request.getParameterMap()));
        model.addAttribute("job", job);
        model.addAttribute("filter", filter);
        model.addAttribute("items", sight.items(id, filter, person));
        model.addAttribute("foretold", sight.foretold(id));
        model.addAttribute("since", selections.since(job, person));
        model.addAttribute("links", Links.of("/replays/" + id, request.getParameterMap()));
        return fragment == null ? "replays/page" : "replays/page :: progress";
    }

    @PostMapping
    String fix(HttpServletRequest request, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        try {
            return "redirect:/replays/" + starts.fix(new Query(request.getParameterMap()), person);
        } catch (BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
            return "redirect:/dead-letters";
        }
    }

    @PostMapping("/{id:\\d{1,18}}/failed")
    String failed(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        try {
            return "redirect:/replays/" + starts.fixFailed(id, person);
        } catch (BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
            return "redirect:/replays/" + id;
        }
    }

    @PostMapping("/{id:\\d{1,18}}/start")
    String start(
            @PathVariable long id,
            @ModelAttribute ReplayForm form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        told.addFlashAttribute("form", form);
        return done(id, told, "It runs; nothing depends on this page", () -> control.start(id, form.start(), person));
    }

    @PostMapping("/{id:\\d{1,18}}/{deed:add|try-all|pause|resume|go-on|cancel}")
    String act(
            @PathVariable long id,
            @PathVariable String deed,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(id, told, "Done: " + deed.replace('-', ' '), () -> control.act(id, deed, reason, person));
    }

    private static String done(long id, RedirectAttributes told, String words, Runnable deed) {
        try {
            deed.run();
            told.addFlashAttribute("done", words);
        } catch (Overtaken | BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/replays/" + id;
    }
}
