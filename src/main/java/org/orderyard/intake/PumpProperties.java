package org.orderyard.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param home folder of routes, mappings, flows and shops
 * @param batch messages per transaction, at most
 * @param workers threads, each with a session, a transaction and queues of its own
 * @param look how long a worker that found nothing waits before it looks again
 * @param rest pause after a small batch: the next one is larger, and the processor is left to the database and the broker
 * @param lease how long what was taken or written belongs to who did it; then the relay, or another worker, takes over
 */
@ConfigurationProperties(value = "orderyard.pump", ignoreUnknownFields = false)
public record PumpProperties(
        @DefaultValue(".") String home,
        @DefaultValue("200") int batch,
        @DefaultValue("2") int workers,
        @DefaultValue("5ms") Duration look,
        @DefaultValue("10ms") Duration rest,
        @DefaultValue("60s") Duration lease) {
    /** A folder of the home. Not bound as a path: Spring would look for it in the web server's own folder first. */
    public Path folder(String name) {
        return Path.of(home).toAbsolutePath().normalize().resolve(name);
    }
}
