package org.orderyard.console.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Query;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports for programs. */
@Tag(name = "Exports")
@RestController
@RequestMapping("/api/exports")
class ExportApi {
    private final ExportSight sight;
    private final ExportDesk desk;

    ExportApi(ExportSight sight, ExportDesk desk) {
        this.sight = sight;
        this.desk = desk;
    }

    @Operation(summary = "The exporters of all shops: what is due, what failed, when they were and will be at work")
    @GetMapping
    Slice<ExporterRow> exporters(@AuthenticationPrincipal Person person) {
        return new Slice<>(sight.exporters(person), null);
    }

    @Operation(summary = "Runs, newest first, with file, counts and whether the file has arrived")
    @Parameter(name = "shop", in = ParameterIn.QUERY, description = "Name of a shop")
    @Parameter(name = "exporter", in = ParameterIn.QUERY, description = "Name of an exporter")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping("/runs")
    Slice<RunRow> runs(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return sight.runs(RunFilter.of(new Query(request.getParameterMap())), person);
    }

    @Operation(summary = "What could not be exported, and why; at most 200, those tried last first")
    @GetMapping("/failed")
    Slice<FailedRow> failed(@AuthenticationPrincipal Person person) {
        return new Slice<>(sight.failed(person), null);
    }

    @Operation(summary = "Exports what is due now; it does within seconds, on one node")
    @PostMapping("/{shop}/{exporter}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> run(
            @PathVariable String shop, @PathVariable String exporter, @AuthenticationPrincipal Person person) {
        return Map.of("job", desk.runNow(shop, exporter, person), "status", "soon", "see", "/api/exports/runs");
    }

    @Operation(summary = "Sends the file of a run once more, with the same name and content")
    @PostMapping("/runs/{id:\\d{1,18}}/send-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunRow sendAgain(@PathVariable long id, @AuthenticationPrincipal Person person) {
        return desk.sendAgain(id, "", person);
    }

    /** @param delivery absent: all of the order */
    record Wish(@Nullable String delivery, @Nullable String reason) {
        String subject() {
            return Optional.ofNullable(delivery).orElse("");
        }
    }

    @Operation(summary = "Keeps an order, or a delivery of it, from being exported; it stays eligible")
    @PostMapping("/orders/{number:\\d{1,18}}/block")
    Map<String, Object> block(
            @PathVariable long number, @RequestBody Wish wish, @AuthenticationPrincipal Person person) {
        desk.block(number, wish.subject(), Optional.ofNullable(wish.reason()).orElse(""), person);
        return Map.of("order", number, "blocked", true);
    }

    @Operation(summary = "Lets exports of an order, or of a delivery of it, go on")
    @PostMapping("/orders/{number:\\d{1,18}}/unblock")
    Map<String, Object> unblock(
            @PathVariable long number, @RequestBody Wish wish, @AuthenticationPrincipal Person person) {
        desk.unblock(number, wish.subject(), person);
        return Map.of("order", number, "blocked", false);
    }
}
