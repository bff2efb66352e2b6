package org.orderyard.console.codes;

import org.orderyard.console.page.BadParameter;
import org.orderyard.console.security.Person;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes as a sheet: out, and in by way of a look at what it would change. */
@Controller
class SheetPages {
    private final CodeList list;
    private final SheetReview review;

    SheetPages(CodeList list, SheetReview review) {
        this.list = list;
        this.review = review;
    }

    @GetMapping("/codes.csv")
    ResponseEntity<String> out(@AuthenticationPrincipal Person person) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes.csv\"")
                .body(CodeSheet.of(list.all(person)));
    }

    @PostMapping("/codes/review")
    String look(
            @RequestParam(defaultValue = "") String sheet,
            @AuthenticationPrincipal Person person,
            Model model,
            RedirectAttributes told) {
        try {
            var rows = review.of(sheet, person);
            model.addAttribute("rows", rows);
            model.addAttribute("sheet", sheet);
            model.addAttribute(
                    "changes", rows.stream().filter(SheetReview.Row::isChange).count());
            return "codes/review";
        } catch (BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
            told.addFlashAttribute("sheet", sheet);
            return "redirect:/codes";
        }
    }

    /** Whoever loads the look again pastes his sheet again. */
    @GetMapping("/codes/review")
    String again() {
        return "redirect:/codes";
    }

    @PostMapping("/codes/sheet")
    String take(
            @RequestParam(defaultValue = "") String sheet,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        try {
            var done = review.apply(sheet, person);
            told.addFlashAttribute(
                    "done", "%d added or changed; %d messages go on".formatted(done.added(), done.released()));
        } catch (BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/codes";
    }
}
