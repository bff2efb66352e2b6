package org.orderyard.console.letters;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dead letters for people. */
@Controller
@RequestMapping("/dead-letters")
class LetterPages {
    private final LetterReader letters;
    private final Repairs repairs;

    LetterPages(LetterReader letters, Repairs repairs) {
        this.letters = letters;
        this.repairs = repairs;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var filter = LetterFilter.of(new Query(request.getParameterMap()), letters.endpointNames());
        model.addAttribute("letters", letters.list(filter, person));
        model.addAttribute("filter", filter);
        model.addAttribute("links", Links.of("/dead-letters", request.getParameterMap()));
        model.addAttribute("endpoints", letters.endpointNames());
        model.addAttribute("classes", org.orderyard.message.ErrorClass.values());
        return "letters/list";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String one(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("letter", letters.one(id, person));
        return "letters/page";
    }

    @PostMapping("/{id:\\d{1,18}}/replay")
    String replay(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(
                id,
                told,
                "Replayed; the pump takes it up at once",
                body,
                () -> repairs.replay(id, body, reason, person));
    }

    @PostMapping("/{id:\\d{1,18}}/discard")
    String discard(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(id, told, "Discarded", null, () -> repairs.discard(id, reason, person));
    }

    @PostMapping("/{id:\\d{1,18}}/undo")
    String undo(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        return done(
                id, told, "The discard was taken back; the letter is open again", null, () -> repairs.undo(id, person));
    }

    /** What was typed is kept when it is not taken. */
    private static String done(long id, RedirectAttributes told, String words, @Nullable String typed, Runnable deed) {
        try {
            deed.run();
            told.addFlashAttribute("done", words);
        } catch (Overtaken | BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
            if (typed != null) told.addFlashAttribute("typed", typed);
        }
        return "redirect:/dead-letters/" + id;
    }
}
