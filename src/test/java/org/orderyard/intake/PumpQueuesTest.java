package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;

class PumpQueuesTest {
    private final PumpQueues queues = new PumpQueues(new ActiveMQConnectionFactory("vm://0"));

    @Test
    void whatLargeFilesFillBelongsToNoneOfTheWorkersThatOthersWaitFor() {
        for (var it : List.of("in.csv", "in.shopify", "orders.ecommerce", "wms.replies"))
            queues.register(new PumpQueues.Registered(it, it, 1, false, it.equals("in.csv")));

        assertThat(queues.bulk()).extracting(PumpQueues.Registered::queue).containsExactly("in.csv");
        assertThat(queues.of(0, 2)).extracting(PumpQueues.Registered::queue).containsExactly("wms.replies");
        assertThat(queues.of(1, 2))
                .extracting(PumpQueues.Registered::queue)
                .containsExactly("in.shopify", "orders.ecommerce");
    }

    /** Else the messages that its worker was sent ahead come back behind those that the other one was sent. */
    @Test
    void aQueueKeepsItsWorkerWhenOthersComeAndGo() {
        for (var it : List.of("orders.pos", "wms.replies")) queues.register(ordinary(it));
        var before = queues.of(0, 2);

        queues.register(ordinary("cancellations.pos"));
        assertThat(queues.of(0, 2)).containsAll(before);
        queues.remove("orders.pos");

        assertThat(before).extracting(PumpQueues.Registered::queue).containsExactly("wms.replies");
        assertThat(queues.of(0, 2)).containsAll(before);
    }

    private static PumpQueues.Registered ordinary(String queue) {
        return new PumpQueues.Registered(queue, queue, 1, false, false);
    }
}
