package org.orderyard.integration;

import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.orderyard.message.Files;

/** A file that is ours for now, and how it is going to end. */
final class FileHold {
    private static final String PROPERTY = "orderyard.file";

    /** How a file ends: where it is put, and what its row says. */
    record End(String folder, String status, Optional<String> reason, Optional<UUID> duplicateOf) {
        static final End DONE = new End(".archive", "DONE", Optional.empty(), Optional.empty());

        static End duplicate(UUID of) {
            return new End(".archive", "DUPLICATE", Optional.empty(), Optional.of(of));
        }

        static End refused(String reason) {
            return new End(".error", "REFUSED", Optional.of(reason), Optional.empty());
        }
    }

    private final Files.Claimed claim;
    private @Nullable End end;

    FileHold(Files.Claimed claim) {
        this.claim = claim;
    }

    static @Nullable FileHold of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, FileHold.class);
    }

    void putInto(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    Files.Claimed claim() {
        return claim;
    }

    void ends(End how) {
        end = how;
    }

    Optional<End> end() {
        return Optional.ofNullable(end);
    }
}
