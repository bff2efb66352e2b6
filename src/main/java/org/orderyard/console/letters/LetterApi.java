package org.orderyard.console.letters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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
@RestController
@RequestMapping("/api/dead-letters")
class LetterApi {
    private final LetterReader letters;
    private final Repairs repairs;

    LetterApi(LetterReader letters, Repairs repairs) {
        this.letters = letters;
        this.repairs = repairs;
    }

    @GetMapping
    Slice<LetterRow> list(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        return letters.list(LetterFilter.of(new Query(request.getParameterMap()), letters.endpointNames()), person);
    }

    @GetMapping("/{id:\\d{1,18}}")
    Letter one(@PathVariable long id, @AuthenticationPrincipal Person person) {
        return letters.one(id, person);
    }

    /** @param body edited payload; absent: as it came */
    record Replay(@Nullable String body, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    @PostMapping("/{id:\\d{1,18}}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> replay(
            @PathVariable long id, @RequestBody Replay replay, @AuthenticationPrincipal Person person) {
        var message = repairs.replay(id, replay.body(), replay.reason(), person);
        return Map.of("messageId", message, "status", "queued", "see", "/api/dead-letters/" + id);
    }

    @PostMapping("/{id:\\d{1,18}}/discard")
    Letter discard(@PathVariable long id, @RequestBody Why why, @AuthenticationPrincipal Person person) {
        repairs.discard(id, why.reason(), person);
        return letters.one(id, person);
    }

    @PostMapping("/{id:\\d{1,18}}/undo")
    Letter undo(@PathVariable long id, @AuthenticationPrincipal Person person) {
        repairs.undo(id, person);
        return letters.one(id, person);
    }
}
