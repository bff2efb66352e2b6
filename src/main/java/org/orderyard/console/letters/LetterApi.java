package org.orderyard.console.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** Dead letters for programs. */
@Tag(name = "Dead letters")
@RestController
@RequestMapping("/api/dead-letters")
class LetterApi {
    private final LetterReader letters;
    private final LetterList list;
    private final LetterGroups groups;
    private final LetterSight sight;
    private final Repairs repairs;

    LetterApi(LetterReader letters, LetterList list, LetterGroups groups, LetterSight sight, Repairs repairs) {
        this.letters = letters;
        this.list = list;
        this.groups = groups;
        this.sight = sight;
        this.repairs = repairs;
    }

    @Operation(summary = "Dead letters, newest first")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "OPEN, REPLAYING, REPLAYED, DISCARDED or SUPERSEDED; the first two unless told")
    @Parameter(name = "class", in = ParameterIn.QUERY, description = "Class of the failure, such as INVALID")
    @Parameter(name = "endpoint", in = ParameterIn.QUERY, description = "Endpoint that it came through")
    @Parameter(name = "fingerprint", in = ParameterIn.QUERY, description = "Root cause")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "Number of the order that it holds up")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping
    Slice<LetterRow> list(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return list.of(filter(request), person);
    }

    @Operation(summary = "Dead letters by root cause, what holds up most orders first")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "OPEN, REPLAYING, REPLAYED, DISCARDED or SUPERSEDED; the first two unless told")
    @Parameter(name = "class", in = ParameterIn.QUERY, description = "Class of the failure, such as INVALID")
    @Parameter(name = "endpoint", in = ParameterIn.QUERY, description = "Endpoint that it came through")
    @Parameter(name = "fingerprint", in = ParameterIn.QUERY, description = "Root cause")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "Number of the order that it holds up")
    @GetMapping("/groups")
    Slice<LetterGroup> groups(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return new Slice<>(groups.of(filter(request), person), null);
    }

    private LetterFilter filter(HttpServletRequest request) {
        return LetterFilter.of(new Query(request.getParameterMap()), sight.endpointNames());
    }

    @Operation(summary = "One dead letter: cause, next step, payload, headers, stack, replays")
    @GetMapping("/{id:\\d{1,18}}")
    Letter one(@PathVariable long id, @AuthenticationPrincipal Person person) {
        return letters.shown(id, person);
    }

    /** @param body edited payload; absent: as it came */
    record Replay(@Nullable String body, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    @Operation(summary = "Sends it again, as it came or with another body; a second call gets the id of the first")
    @PostMapping("/{id:\\d{1,18}}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> replay(
            @PathVariable long id, @RequestBody Replay replay, @AuthenticationPrincipal Person person) {
        var message = repairs.replay(id, replay.body(), replay.reason(), person);
        return Map.of("messageId", message, "status", "queued", "see", "/api/dead-letters/" + id);
    }

    /** @param ids of open letters, as they came */
    record Selection(@Nullable List<Long> ids, @Nullable String reason) {}

    @Operation(summary = "Sends several again, as they came; each for itself")
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Repairs.Many replay(@RequestBody Selection selection, @AuthenticationPrincipal Person person) {
        return repairs.replay(Optional.ofNullable(selection.ids()).orElse(List.of()), selection.reason(), person);
    }

    @Operation(summary = "Gives it up, with a reason; what waits behind it goes on")
    @PostMapping("/{id:\\d{1,18}}/discard")
    Letter discard(@PathVariable long id, @RequestBody Why why, @AuthenticationPrincipal Person person) {
        repairs.discard(id, why.reason(), person);
        return letters.shown(id, person);
    }

    @Operation(summary = "Takes a discard back")
    @PostMapping("/{id:\\d{1,18}}/undo")
    Letter undo(@PathVariable long id, @AuthenticationPrincipal Person person) {
        repairs.undo(id, person);
        return letters.shown(id, person);
    }
}
