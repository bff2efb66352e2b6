package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnderstandingSpeedTest {
    /** What other processes take of the machine is not counted. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 20;
    private static final int MESSAGES = 500;

    /** The limit is generous, because machines of builds are shared; the figure to look at is printed. */
    @Test
    void understandsAnOrderInMicroseconds() {
        var understanding = Fixtures.understanding();
        var message = Fixtures.message("ecommerce", Fixtures.aCanonicalOrder());

        var fastest = IntStream.range(0, ROUNDS)
                .mapToObj(_ -> timed(() -> understanding.understand(message)))
                .min(Duration::compareTo)
                .orElseThrow();

        System.out.println("understanding an order of " + message.body().length + " bytes: "
                + fastest.toNanos() / 1000.0 / MESSAGES + " µs");
        assertThat(fastest.dividedBy(MESSAGES)).isLessThan(Duration.ofNanos(500_000));
    }

    private static Duration timed(Runnable work) {
        var start = PROCESSOR.getCurrentThreadCpuTime();
        for (var i = 0; i < MESSAGES; i++) {
            work.run();
        }
        return Duration.ofNanos(PROCESSOR.getCurrentThreadCpuTime() - start);
    }
}
