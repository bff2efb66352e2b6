package org.orderyard.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.orderyard.console.security.Refusals;
import org.springframework.core.env.Environment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What surrounds every page, and what people are told when something is wrong. */
@ControllerAdvice(annotations = Controller.class)
class Shell {
    private final Environment environment;
    private final LetterCount letters;
    private final ReplayCount replays;
    private final Refusals refusals;

    Shell(Environment environment, LetterCount letters, ReplayCount replays, Refusals refusals) {
        this.replays = replays;
        this.refusals = refusals;
        this.environment = environment;
        this.letters = letters;
    }

    @ModelAttribute
    void surround(Model model, @AuthenticationPrincipal @Nullable Person person) {
        model.addAttribute(
                "isProduction", Arrays.asList(environment.getActiveProfiles()).contains("production"));
        if (person == null) return;
        model.addAttribute("person", person);
        model.addAttribute("openLetters", whenShown(() -> letters.open(person)));
        model.addAttribute("runningReplays", whenShown(() -> replays.running(person)));
    }

    @ExceptionHandler
    String bad(BadParameter fault, Model model, HttpServletResponse response, @AuthenticationPrincipal Person person) {
        return told(400, "That is not a question the hub can answer", fault.getMessage(), model, response, person);
    }

    @ExceptionHandler
    String missing(Missing fault, Model model, HttpServletResponse response, @AuthenticationPrincipal Person person) {
        return told(404, "Not found", fault.getMessage(), model, response, person);
    }

    @ExceptionHandler
    String denied(
            Denied fault,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Person person) {
        refusals.note(request, String.valueOf(fault.getMessage()));
        return told(403, "You may not do that", fault.getMessage(), model, response, person);
    }

    private String told(
            int status,
            String title,
            @Nullable String detail,
            Model model,
            HttpServletResponse response,
            Person person) {
        response.setStatus(status);
        surround(model, person);
        model.addAttribute("title", title);
        model.addAttribute("detail", detail);
        return "told";
    }

    /** Answers of the REST API and parts of a page come by here as well, and show no rail. */
    private static <T> LazyContextVariable<T> whenShown(Supplier<T> count) {
        return new LazyContextVariable<>() {
            @Override
            protected T loadValue() {
                return count.get();
            }
        };
    }
}
