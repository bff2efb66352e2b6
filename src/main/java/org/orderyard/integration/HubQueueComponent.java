package org.orderyard.integration;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.PumpQueues;
import org.springframework.stereotype.Component;

/**
 * {@code hub-queue:<queue>}: a queue on the hub's own broker. Its consumer hands no exchange on, it registers the queue with the pump:
 * a commit per message would cost what the pump spends on ten. Starting and stopping the route switches the queue on and off.
 */
@Component("hub-queue")
class HubQueueComponent extends DefaultComponent {
    private final Endpoints endpoints;
    private final PumpQueues pump;

    HubQueueComponent(Endpoints endpoints, PumpQueues pump) {
        this.endpoints = endpoints;
        this.pump = pump;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String queue, Map<String, Object> parameters) {
        var endpoint = endpoints
                .onQueue(queue)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No mappings/*/endpoint.yaml names the queue '%s' of route endpoint %s".formatted(queue, uri)));
        return new HubQueueEndpoint(uri, this, queue, endpoint);
    }

    void register(String queue, org.orderyard.intake.Endpoint endpoint) {
        var said = endpoint.queues().stream()
                .filter(it -> it.name().equals(queue))
                .findFirst()
                .orElseThrow();
        pump.register(new PumpQueues.Registered(
                queue, endpoint.name(), said.weight(), endpoint.isExclusive(), said.isBulk()));
    }

    void remove(String queue) {
        pump.remove(queue);
    }
}
