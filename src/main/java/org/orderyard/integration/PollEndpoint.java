package org.orderyard.integration;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.orderyard.message.Polls;

/** A list that a partner offers; while nobody has said where, it is not read. */
class PollEndpoint extends ScheduledPollEndpoint {
    private static final long LOOK_MILLIS = 1_000;

    private final String name;
    private final Optional<Supplier<PartnerList>> list;
    private final PollSettings settings;
    private final Polls polls;

    PollEndpoint(
            String uri,
            PartnerPollComponent component,
            String name,
            Optional<Supplier<PartnerList>> list,
            PollSettings settings,
            Polls polls) {
        super(uri, component);
        this.name = name;
        this.list = list;
        this.settings = settings;
        this.polls = polls;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        if (list.isEmpty()) return new DefaultConsumer(this, processor);
        var consumer = new PollConsumer(this, processor, name, list.get().get(), settings, polls);
        // How often it is looked whether the list is due; on which node it is read, the database says.
        consumer.setDelay(Math.min(LOOK_MILLIS, settings.every().toMillis()));
        return consumer;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("partner-poll: is where messages come from");
    }
}
