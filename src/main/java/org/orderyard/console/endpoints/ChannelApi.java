package org.orderyard.console.endpoints;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for programs. */
@Tag(name = "Channels")
@RestController
@RequestMapping("/api/channels")
class ChannelApi {
    private final EndpointSight sight;
    private final EndpointDesk desk;

    ChannelApi(EndpointSight sight, EndpointDesk desk) {
        this.sight = sight;
        this.desk = desk;
    }

    @Operation(
            summary = "Every endpoint and every queue that something leaves for, worst first, with figures of the last"
                    + " hour")
    @GetMapping
    List<EndpointRow> all(@AuthenticationPrincipal Person person) {
        return sight.all(person);
    }

    @Operation(summary = "One endpoint")
    @GetMapping("/{name}")
    EndpointRow one(@PathVariable String name, @AuthenticationPrincipal Person person) {
        return sight.row(name, person);
    }

    record Why(@Nullable String reason) {}

    @Operation(summary = "Switches an endpoint off: what comes waits, and so does what should leave; needs a reason")
    @PostMapping("/{name}/pause")
    EndpointRow pause(@PathVariable String name, @RequestBody Why why, @AuthenticationPrincipal Person person) {
        desk.pause(name, why.reason(), person);
        return sight.row(name, person);
    }

    @Operation(summary = "Switches an endpoint on again")
    @PostMapping("/{name}/resume")
    EndpointRow resume(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Why why,
            @AuthenticationPrincipal Person person) {
        desk.resume(name, why == null ? null : why.reason(), person);
        return sight.row(name, person);
    }
}
