package org.orderyard.console.security;

import org.jspecify.annotations.Nullable;
import org.orderyard.shop.Role;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may log in, and do what. */
@Controller
@RequestMapping("/users")
class UserPages {
    private final UserDesk desk;
    private final Shops shops;

    UserPages(UserDesk desk, Shops shops) {
        this.desk = desk;
        this.shops = shops;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("users", desk.all(person));
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "shops",
                shops.all().stream()
                        .map(Shop::name)
                        .filter(person::isFor)
                        .sorted()
                        .toList());
        return "users/list";
    }

    @PostMapping
    String add(
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable String shop,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(
                told,
                () -> "%s may log in with the password %s; it is shown only now"
                        .formatted(name, desk.add(new UserDesk.NewUser(name, role, blank(shop)), person)));
    }

    @PostMapping("/role")
    String role(
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable String shop,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(told, () -> {
            desk.change(new UserDesk.NewUser(name, role, blank(shop)), person);
            return "%s is %s from the next login on".formatted(name, role);
        });
    }

    @PostMapping("/password")
    String password(@RequestParam String name, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        return done(
                told,
                () -> "The new password of %s is %s; it is shown only now"
                        .formatted(name, desk.renewPassword(name, person)));
    }

    @PostMapping("/active")
    String active(
            @RequestParam String name,
            @RequestParam boolean active,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(told, () -> {
            desk.activate(name, active, person);
            return active ? name + " may log in again" : name + " may not log in any more";
        });
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String done(RedirectAttributes told, java.util.function.Supplier<String> deed) {
        try {
            told.addFlashAttribute("done", deed.get());
        } catch (ErrorResponseException no) {
            told.addFlashAttribute("refused", no.getBody().getDetail());
        }
        return "redirect:/users";
    }
}
