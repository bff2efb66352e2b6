package org.orderyard.integration;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;

/** A queue that the pump drains while the route runs. */
class HubQueueEndpoint extends DefaultEndpoint {
    private final HubQueueComponent component;
    private final String queue;
    private final org.orderyard.intake.Endpoint endpoint;

    HubQueueEndpoint(String uri, HubQueueComponent component, String queue, org.orderyard.intake.Endpoint endpoint) {
        super(uri, component);
        this.component = component;
        this.queue = queue;
        this.endpoint = endpoint;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new DefaultConsumer(this, processor) {
            @Override
            protected void doStart() throws Exception {
                super.doStart();
                component.register(queue, endpoint);
            }

            @Override
            protected void doStop() throws Exception {
                component.remove(queue);
                super.doStop();
            }

            @Override
            protected void doSuspend() throws Exception {
                component.remove(queue);
                super.doSuspend();
            }

            @Override
            protected void doResume() throws Exception {
                super.doResume();
                component.register(queue, endpoint);
            }
        };
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "hub-queue: is read only; to keep a message, use hub:" + endpoint.name());
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }
}
