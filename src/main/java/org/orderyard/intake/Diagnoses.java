package org.orderyard.intake;

import java.util.Optional;
import org.orderyard.message.DeadLetter;
import org.orderyard.message.Diagnosis;
import org.orderyard.message.Due;
import org.orderyard.message.ErrorClass;
import org.orderyard.order.UnknownRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns what a message died of into something that people can group, understand and mend. */
@Component
class Diagnoses {
    private static final Logger LOG = LoggerFactory.getLogger(Diagnoses.class);

    private final PublishedMappings mappings;

    Diagnoses(PublishedMappings mappings) {
        this.mappings = mappings;
    }

    DeadLetter letter(Item item, Optional<Long> orderKey, long order, Optional<String> flow, RuntimeException failure) {
        var diagnosis = of(failure);
        LOG.warn(
                "Message {} of {} is dead ({} {}): {}",
                item.id(),
                item.raw().endpoint(),
                diagnosis.errorClass(),
                diagnosis.fingerprint(),
                diagnosis.cause());
        return new DeadLetter(
                item.id(),
                item.root(),
                item.raw(),
                item.key(),
                orderKey,
                order,
                diagnosis,
                item.due().map(Due::attempts).orElse(0) + 1,
                mappings.version(item.raw().endpoint()),
                flow);
    }

    Diagnosis of(RuntimeException failure) {
        return Diagnosis.of(classOf(failure), failure);
    }

    private static ErrorClass classOf(RuntimeException failure) {
        return switch (failure) {
            case NotUnderstood it ->
                switch (it.reason()) {
                    case UNDECODABLE -> ErrorClass.UNDECODABLE;
                    case UNACCEPTED -> ErrorClass.UNACCEPTED;
                    case UNMAPPED -> ErrorClass.UNMAPPED;
                    case INVALID -> ErrorClass.INVALID;
                };
            case UnknownRequest _ -> ErrorClass.UNKNOWN_REFERENCE;
            case Poison _ -> ErrorClass.POISON;
            case Expired _ -> ErrorClass.EXPIRED;
            default -> ErrorClass.BUG;
        };
    }
}
