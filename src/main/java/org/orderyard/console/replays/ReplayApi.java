package org.orderyard.console.replays;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Query;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.message.ReplayJob;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replays of many for programs. */
@Tag(name = "Replays")
@RestController
@RequestMapping("/api/replays")
class ReplayApi {
    private final ReplaySight sight;
    private final ReplayStarts starts;
    private final ReplayControl control;

    ReplayApi(ReplaySight sight, ReplayStarts starts, ReplayControl control) {
        this.sight = sight;
        this.starts = starts;
        this.control = control;
    }

    @Operation(summary = "Replays of many, newest first")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping
    Slice<ReplayJob> all(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return sight.all(ReplayFilter.ofJobs(new Query(request.getParameterMap())), person);
    }

    /** @param foretold how many letters a dry run says what of */
    record One(ReplayJob job, Map<String, Integer> foretold) {}

    @Operation(summary = "One of them: state, plan, how far it is, and what its dry run says")
    @GetMapping("/{id:\\d{1,18}}")
    One one(@PathVariable long id, @AuthenticationPrincipal Person person) {
        return new One(sight.one(id, person), sight.foretold(id));
    }

    @Operation(summary = "Its letters, each with what became of it")
    @Parameter(
            name = "result",
            in = ParameterIn.QUERY,
            description = "LEFT, SENT, WAITING, SUCCEEDED, FAILED or REFUSED")
    @Parameter(
            name = "forecast",
            in = ParameterIn.QUERY,
            description = "SUCCEEDS, WAITS, CHANGES_NOTHING, REFUSED, NOT_TRIED or FAILS")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping("/{id:\\d{1,18}}/letters")
    Slice<ReplaySight.Item> letters(
            @PathVariable long id, HttpServletRequest request, @AuthenticationPrincipal Person person) {
        sight.one(id, person);
        return sight.items(id, ReplayFilter.ofItems(new Query(request.getParameterMap())), person);
    }

    /** Filters of the list of dead letters; absent: any. */
    record Wanted(
            @Nullable String fingerprint,
            @Nullable String errorClass,
            @Nullable String endpoint,
            @Nullable Long order) {
        Query query() {
            var named = new HashMap<String, String[]>();
            put(named, "fingerprint", fingerprint);
            put(named, "class", errorClass);
            put(named, "endpoint", endpoint);
            put(named, "order", order);
            return new Query(named);
        }

        private static void put(Map<String, String[]> to, String name, @Nullable Object value) {
            Optional.ofNullable(value).ifPresent(it -> to.put(name, new String[] {it.toString()}));
        }
    }

    @Operation(summary = "Fixes the open letters that match now, and tries 20 of them dry; nothing is sent")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    One fix(@RequestBody Wanted wanted, @AuthenticationPrincipal Person person) {
        return one(starts.fix(wanted.query(), person), person);
    }

    @Operation(summary = "Sends its letters again, in waves; 'ramp' is such as \"1, 10, 100\"")
    @PostMapping("/{id:\\d{1,18}}/start")
    One start(@PathVariable long id, @RequestBody ReplayForm form, @AuthenticationPrincipal Person person) {
        control.start(id, form.start(), person);
        return one(id, person);
    }

    record Why(@Nullable String reason) {}

    @Operation(
            summary = "add (what failed since, before it is started), try-all (dry), pause, resume, go-on (after it was"
                    + " stopped) or cancel")
    @PostMapping("/{id:\\d{1,18}}/{deed:add|try-all|pause|resume|go-on|cancel}")
    One act(
            @PathVariable long id,
            @PathVariable String deed,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person person) {
        control.act(id, deed, why == null ? null : why.reason(), person);
        return one(id, person);
    }
}
