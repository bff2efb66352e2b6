package org.orderyard.intake;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.orderyard.message.DeadLetter;
import org.orderyard.message.Diagnosis;
import org.orderyard.message.Due;
import org.orderyard.message.ErrorClass;
import org.orderyard.order.UnknownRequest;
import org.orderyard.shop.CodeName;
import org.orderyard.shop.UnknownFacility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Turns what a message died of into something that people can group, understand and mend. */
@Component
class Diagnoses {
    private static final Logger LOG = LoggerFactory.getLogger(Diagnoses.class);

    private final Map<String, Endpoint.Retry> retries;
    private final PublishedMappings mappings;

    Diagnoses(Endpoints endpoints, PublishedMappings mappings) {
        this.mappings = mappings;
        this.retries = endpoints.all().stream().collect(Collectors.toMap(Endpoint::name, Endpoint::retry));
    }

    /** When a message is tried again; empty: its fault does not heal by itself, or has not in all the tries that its endpoint grants. */
    Optional<Instant> again(Item item, RuntimeException failure, Instant now) {
        var retry = retries.get(item.raw().endpoint());
        var tries = item.due().map(Due::attempts).orElse(0) + 1;
        if (retry == null || item.isReplay() || tries >= retry.attempts() || !mayHeal(failure)) return Optional.empty();
        var pause = Math.min(
                retry.after().toMillis() << Math.min(tries - 1, 20),
                retry.atMost().toMillis());
        return Optional.of(now.plusMillis(pause + ThreadLocalRandom.current().nextLong(pause / 5 + 1)));
    }

    private static boolean mayHeal(RuntimeException failure) {
        return failure instanceof UnpublishedFlow
                || failure instanceof TransientDataAccessException
                || failure instanceof UncheckedIOException;
    }

    DeadLetter letter(Item item, Optional<Long> orderKey, long order, Optional<String> flow, RuntimeException failure) {
        var diagnosis = of(failure);
        // The cause quotes the message, which may be a customer's name: it stands in the console, where it is masked.
        LOG.warn(
                "Message {} of {} is dead ({}, cause {}): see /dead-letters/groups/{}",
                item.id(),
                item.raw().endpoint(),
                diagnosis.errorClass(),
                diagnosis.fingerprint(),
                diagnosis.fingerprint());
        return new DeadLetter(
                item.id(),
                item.root(),
                item.raw(),
                item.key(),
                orderKey,
                order,
                item.revision(),
                diagnosis,
                item.due().map(Due::attempts).orElse(0) + 1,
                mappings.version(item.raw().endpoint()),
                flow);
    }

    Diagnosis of(RuntimeException failure) {
        return Diagnosis.of(classOf(failure), failure, missing(failure));
    }

    private static List<String> missing(RuntimeException failure) {
        return failure instanceof NotUnderstood it
                ? it.known().missing().stream().map(CodeName::path).toList()
                : List.of();
    }

    static List<Fault> faults(RuntimeException failure) {
        return failure instanceof NotUnderstood it ? it.faults() : List.of();
    }

    private static ErrorClass classOf(RuntimeException failure) {
        return switch (failure) {
            case NotUnderstood it ->
                switch (it.reason()) {
                    case UNDECODABLE -> ErrorClass.UNDECODABLE;
                    case UNACCEPTED -> ErrorClass.UNACCEPTED;
                    case UNMAPPED -> ErrorClass.UNMAPPED;
                    case MAPPING -> ErrorClass.MAPPING;
                    case INVALID -> ErrorClass.INVALID;
                };
            case UnknownRequest _, UnknownChannel _, UnknownFacility _ -> ErrorClass.UNKNOWN_REFERENCE;
            case NotDelivered it -> it.errorClass();
            case Poison _ -> ErrorClass.POISON;
            case Expired _ -> ErrorClass.EXPIRED;
            case Undelivered _ -> ErrorClass.UNDELIVERED;
            default -> ErrorClass.BUG;
        };
    }
}
