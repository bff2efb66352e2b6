package org.orderyard.console.views;

import org.orderyard.console.page.BadParameter;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the filters of a list under a name, or takes that away. */
@Controller
@RequestMapping("/views")
class ViewPages {
    private final ViewShelf shelf;

    ViewPages(ViewShelf shelf) {
        this.shelf = shelf;
    }

    @PostMapping
    String keep(
            @RequestParam String path,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        try {
            var view = shelf.keep(path, name, query, person);
            told.addFlashAttribute("done", "Kept as “%s”".formatted(view.name()));
            return "redirect:" + view.path() + "?view=" + view.slug();
        } catch (BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
            return "redirect:/orders";
        }
    }

    @PostMapping("/{slug:[a-z0-9-]{1,80}}/remove")
    String remove(@PathVariable String slug, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        told.addFlashAttribute("done", "The view is gone; the rows are where they were");
        return "redirect:" + shelf.remove(slug, person);
    }
}
