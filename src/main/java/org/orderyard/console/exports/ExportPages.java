package org.orderyard.console.exports;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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

/** Exports for people: exporters, what failed, the runs. */
@Controller
@RequestMapping("/exports")
class ExportPages {
    private final ExportSight sight;
    private final ExportDesk desk;

    ExportPages(ExportSight sight, ExportDesk desk) {
        this.sight = sight;
        this.desk = desk;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("exporters", sight.exporters(person));
        model.addAttribute("failures", sight.failed(person));
        model.addAttribute("runs", sight.runs(RunFilter.of(new Query(request.getParameterMap())), person));
        model.addAttribute("links", Links.of("/exports", request.getParameterMap()));
        return "exports/list";
    }

    @PostMapping("/{shop}/{exporter}/run")
    String run(
            @PathVariable String shop,
            @PathVariable String exporter,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return answered(told, () -> {
            desk.runNow(shop, exporter, person);
            return "Exporter %s of shop %s is at work within seconds".formatted(exporter, shop);
        });
    }

    @PostMapping("/runs/{id:\\d{1,18}}/send-again")
    String sendAgain(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long back,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        var list = answered(told, () -> {
            var file = desk.sendAgain(id, reason, person).fileName();
            return "File %s is sent again".formatted(file);
        });
        return back == null ? list : "redirect:/orders/" + back;
    }

    private static String answered(RedirectAttributes told, java.util.function.Supplier<String> work) {
        try {
            told.addFlashAttribute("done", work.get());
        } catch (Overtaken no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/exports";
    }
}
