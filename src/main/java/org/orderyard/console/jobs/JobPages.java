package org.orderyard.console.jobs;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.schedule.JobBoard;
import org.orderyard.shop.Audit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Jobs for people. Names of jobs have slashes, so that they stand in parameters. */
@Controller
@RequestMapping("/jobs")
class JobPages {
    private final JobDesk desk;

    JobPages(JobDesk desk) {
        this.desk = desk;
    }

    public record JobView(JobBoard.Job job, Optional<Audit.Deed> pause) {}

    @GetMapping
    String list(Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute(
                "jobs",
                desk.all(person).stream()
                        .map(it -> new JobView(it, it.isPaused() ? desk.lastDeed(it.name()) : Optional.empty()))
                        .toList());
        return "jobs/list";
    }

    @PostMapping("/run")
    String run(@RequestParam String job, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        return done(told, "runs within seconds", () -> desk.runNow(job, person));
    }

    @PostMapping("/pause")
    String pause(
            @RequestParam String job,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        return done(told, "is paused", () -> desk.pause(job, reason, person));
    }

    @PostMapping("/resume")
    String resume(@RequestParam String job, @AuthenticationPrincipal Person person, RedirectAttributes told) {
        return done(told, "runs again when its time comes", () -> desk.resume(job, person));
    }

    private static String done(RedirectAttributes told, String words, Supplier<JobBoard.Job> deed) {
        try {
            told.addFlashAttribute("done", "Job %s %s".formatted(deed.get().name(), words));
        } catch (Overtaken | BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return "redirect:/jobs";
    }
}
