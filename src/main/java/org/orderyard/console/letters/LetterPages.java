package org.orderyard.console.letters;

import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Overtaken;
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

/** A dead letter for people: what it is, and what is done about it. */
@Controller
@RequestMapping("/dead-letters")
class LetterPages {
    private final LetterReader letters;
    private final Repairs repairs;
    private final LetterCheck check;

    LetterPages(LetterReader letters, Repairs repairs, LetterCheck check) {
        this.check = check;
        this.letters = letters;
        this.repairs = repairs;
    }

    @GetMapping("/{id:\\d{1,18}}")
    String one(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("letter", letters.shown(id, person));
        return "letters/page";
    }

    /** The same page with what was typed, what it changes, and how it would be understood. */
    @PostMapping("/{id:\\d{1,18}}/check")
    String check(
            @PathVariable long id, @RequestParam String body, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("letter", letters.shown(id, person));
        model.addAttribute("typed", body);
        model.addAttribute("checked", check.check(id, body, person));
        return "letters/page";
    }

    /** The same, of the letter as it came. */
    @PostMapping("/{id:\\d{1,18}}/dry-run")
    String dryRun(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("letter", letters.shown(id, person));
        model.addAttribute("checked", check.dryRun(id, person));
        return "letters/page";
    }

    /** Whoever loads the page of a check again, or comes back to it, sees the letter. */
    @GetMapping({"/{id:\\d{1,18}}/check", "/{id:\\d{1,18}}/dry-run"})
    String again(@PathVariable long id) {
        return "redirect:/dead-letters/" + id;
    }

    /** @param replays that the person saw */
    @PostMapping("/{id:\\d{1,18}}/replay")
    String replay(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer replays,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(
                id,
                told,
                "Replayed; the pump takes it up at once",
                body,
                () -> repairs.replay(id, replays, body, reason, person));
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
