package org.orderyard.console.codes;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.orderyard.shop.CodeKind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes for people: the missing ones first, then what was added. */
@Controller
@RequestMapping("/codes")
class CodePages {
    private final CodeList list;
    private final CodeChanges changes;

    CodePages(CodeList list, CodeChanges changes) {
        this.list = list;
        this.changes = changes;
    }

    @GetMapping
    String all(
            jakarta.servlet.http.HttpServletRequest request,
            CodeChanges.Wish wish,
            Model model,
            @AuthenticationPrincipal Person person) {
        new Query(request.getParameterMap()).only("shop", "partner", "kind", "code");
        var missing = list.missing(person);
        model.addAttribute("missing", missing);
        model.addAttribute("codes", list.all(person));
        model.addAttribute("wish", wish);
        model.addAttribute(
                "waiting",
                missing.stream()
                        .filter(it -> isMeant(it.missing(), wish))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("partners", changes.partners());
        model.addAttribute("shops", changes.shops(person));
        model.addAttribute(
                "kinds", Arrays.stream(CodeKind.values()).map(CodeKind::word).toList());
        model.addAttribute("values", values(wish));
        return "codes/list";
    }

    /** To choose from, once it is said what for. */
    private Collection<String> values(CodeChanges.Wish wish) {
        return wish.partner() == null
                        || wish.kind() == null
                        || !changes.partners().contains(wish.partner())
                ? List.of()
                : changes.values(
                        Optional.ofNullable(wish.shop()).orElse("").strip(),
                        wish.partner(),
                        CodeChanges.kind(wish.kind()));
    }

    @PostMapping
    String add(@ModelAttribute CodeChanges.Wish wish, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        try {
            var added = changes.add(wish, person);
            told.addFlashAttribute(
                    "done", "%s is %s: %s".formatted(added.key(), added.value(), released(added.released())));
        } catch (BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/codes";
    }

    @PostMapping("/remove")
    String remove(
            @ModelAttribute CodeChanges.Wish wish, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        try {
            told.addFlashAttribute(
                    "done",
                    "%s is removed".formatted(changes.remove(wish, person).key()));
        } catch (BadParameter | Missing no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/codes";
    }

    private static String released(int letters) {
        return switch (letters) {
            case 0 -> "nothing waited for it";
            case 1 -> "one message that waited for it goes on";
            default -> "%,d messages that waited for it go on".formatted(letters);
        };
    }

    private static boolean isMeant(MissingCode missing, CodeChanges.Wish wish) {
        return isSame(missing.shop(), wish.shop())
                && isSame(missing.partner(), wish.partner())
                && isSame(missing.kind(), wish.kind())
                && isSame(missing.code(), wish.code());
    }

    private static boolean isSame(String one, @Nullable String other) {
        return one.equalsIgnoreCase(other == null ? "" : other.strip());
    }
}
