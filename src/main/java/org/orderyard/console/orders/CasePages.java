package org.orderyard.console.orders;

import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conflict cases, on the page of their order. */
@Controller
class CasePages {
    private final CaseDesk desk;

    CasePages(CaseDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/orders/{number:\\d{1,18}}/actions/close-case/{id:\\d{1,18}}")
    String close(
            @PathVariable long number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String note,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        try {
            desk.close(number, id, note, person);
            told.addFlashAttribute("done", "The case is closed");
        } catch (Overtaken | BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/orders/" + number;
    }
}
