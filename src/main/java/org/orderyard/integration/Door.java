package org.orderyard.integration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.Recognition;
import org.orderyard.message.RawMessage;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The one door for HTTP: what it answers with 2xx is on disk. */
@RestController
@RequestMapping("/in/{endpoint}")
class Door {
    private final Endpoints endpoints;
    private final Signatures signatures;
    private final Rates rates;
    private final Recognition recognition;
    private final Courtesy courtesy;

    Door(Endpoints endpoints, Signatures signatures, Rates rates, Recognition recognition, Courtesy courtesy) {
        this.endpoints = endpoints;
        this.signatures = signatures;
        this.rates = rates;
        this.recognition = recognition;
        this.courtesy = courtesy;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> take(@PathVariable("endpoint") String name, HttpServletRequest request)
            throws IOException {
        var endpoint = endpoint(name);
        var http = http(endpoint);
        Body.refuseUnreadable(request);
        var body = Body.of(request, endpoint.limits().bytes());
        if (Ping.isOne(http, request, body)) return ResponseEntity.ok(Map.of("status", "listening"));
        // Only who knows the secret may use up the endpoint's share.
        if (!signatures.isSigned(endpoint, http, request, body)) throw Refusal.notSigned(http.header());
        if (!rates.allows(endpoint)) throw Refusal.tooMany(endpoint.limits().ratePerSecond());
        var raw = new RawMessage(name, body, DoorHeaders.of(request, http), "http:" + UUID.randomUUID());
        return courtesy.keep(raw, recognised(endpoint, raw));
    }

    /** Some partners look whether anybody is there before they send. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> probe(@PathVariable("endpoint") String name) {
        http(endpoint(name));
        return ResponseEntity.ok().build();
    }

    @GetMapping("/messages/{id}")
    ResponseEntity<Map<String, Object>> tell(
            @PathVariable("endpoint") String name, @PathVariable String id, HttpServletRequest request) {
        var endpoint = endpoint(name);
        var http = http(endpoint);
        var mayAsk = request.isUserInRole("VIEW") || signatures.knowsSecret(endpoint, http, request);
        if (!mayAsk) throw Refusal.notSigned(http.header());
        return courtesy.tell(name, id);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Refusal refusal) {
        return refusal.answer();
    }

    private List<UUID> recognised(Endpoint endpoint, RawMessage raw) {
        var recognised = recognition.of(raw);
        if (endpoint.isValidatedAtDoor())
            recognised.fault().ifPresent(it -> {
                throw Refusal.notUnderstood(it, recognised.faults());
            });
        return recognised.messages();
    }

    private Endpoint endpoint(String name) {
        return endpoints.named(name).orElseThrow(() -> Refusal.unknown(name));
    }

    private static Endpoint.Http http(Endpoint endpoint) {
        return endpoint.http().orElseThrow(() -> Refusal.unknown(endpoint.name()));
    }
}
