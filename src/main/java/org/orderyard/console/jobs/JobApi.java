package org.orderyard.console.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.orderyard.schedule.JobBoard;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs for programs. */
@Tag(name = "Jobs")
@RestController
@RequestMapping("/api/jobs")
class JobApi {
    private final JobDesk desk;

    JobApi(JobDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "Every job: how often, last run and what it did, next run, failures in a row")
    @GetMapping
    List<JobBoard.Job> all(@AuthenticationPrincipal Person person) {
        return desk.all(person);
    }

    @Operation(summary = "Has a job run within seconds; 409 if it is paused or runs at this moment")
    @PostMapping("/run")
    JobBoard.Job run(@RequestParam String job, @AuthenticationPrincipal Person person) {
        return desk.runNow(job, person);
    }

    record Why(@Nullable String reason) {}

    @Operation(summary = "Keeps a job from running until it is resumed; needs a reason")
    @PostMapping("/pause")
    JobBoard.Job pause(@RequestParam String job, @RequestBody Why why, @AuthenticationPrincipal Person person) {
        return desk.pause(job, why.reason(), person);
    }

    @Operation(summary = "Lets a paused job run again when its time comes")
    @PostMapping("/resume")
    JobBoard.Job resume(@RequestParam String job, @AuthenticationPrincipal Person person) {
        return desk.resume(job, person);
    }
}
