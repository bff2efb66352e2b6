package org.orderyard.console.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.page.Slice;
import org.orderyard.schedule.JobDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The jobs for programs. */
@Tag(name = "Jobs")
@RestController
@RequestMapping("/api/jobs")
public class JobApi {
    private final JobDesk jobs;

    JobApi(JobDesk jobs) {
        this.jobs = jobs;
    }

    /** @param job its name */
    record Named(@Nullable String job) {
        String name() {
            if (job == null) throw new BadParameter("'job' is missing: the name of a job, see GET /api/jobs");
            return job;
        }
    }

    @Operation(summary = "All jobs: when each ran and what it did, when it runs next")
    @GetMapping
    Slice<JobDesk.Job> all() {
        return new Slice<>(List.copyOf(jobs.all()), null);
    }

    @Operation(summary = "Has a job run now; it does within seconds, on one node")
    @PostMapping("/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> run(@RequestBody Named wanted) {
        runNow(jobs, wanted.name());
        return Map.of("job", wanted.name(), "status", "soon", "see", "/api/jobs");
    }

    @Operation(summary = "Keeps a job from running until it is resumed")
    @PostMapping("/pause")
    JobDesk.Job pause(@RequestBody Named wanted) {
        return paused(wanted.name(), true);
    }

    @Operation(summary = "Lets a paused job run again")
    @PostMapping("/resume")
    JobDesk.Job resume(@RequestBody Named wanted) {
        return paused(wanted.name(), false);
    }

    private JobDesk.Job paused(String name, boolean isPaused) {
        if (!jobs.pause(name, isPaused)) throw unknown(name);
        return jobs.named(name).orElseThrow(() -> unknown(name));
    }

    public static void runNow(JobDesk jobs, String name) {
        switch (jobs.runNow(name)) {
            case SOON -> {}
            case RUNNING -> throw new Overtaken("Job '%s' is running already".formatted(name));
            case PAUSED -> throw new Overtaken("Job '%s' is paused; resume it first".formatted(name));
            case UNKNOWN -> throw unknown(name);
        }
    }

    private static Missing unknown(String name) {
        return new Missing("There is no job '%s'; see GET /api/jobs".formatted(name));
    }
}
