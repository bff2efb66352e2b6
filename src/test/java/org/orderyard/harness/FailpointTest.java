package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.orderyard.local.process.Processes;
import org.orderyard.message.Failpoint;

class FailpointTest {
    @Test
    void haltsAtTheArmedHitAndNoEarlier() throws Exception {
        assertThat(exitAfterHits(2, Failpoint.AFTER_DB_COMMIT.atHit(3))).isZero();
        assertThat(exitAfterHits(3, Failpoint.AFTER_DB_COMMIT.atHit(3))).isEqualTo(137);
        assertThat(exitAfterHits(3, Failpoint.BEFORE_CLEAR.atHit(1))).isZero();
    }

    private static int exitAfterHits(int hits, String armed) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Processes.java(),
                        "-Dorderyard.failpoint=" + armed,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hitting.class.getName(),
                        String.valueOf(hits))
                .inheritIO()
                .start()
                .waitFor();
    }

    static class Hitting {
        public static void main(String[] args) {
            for (var hit = 0; hit < Integer.parseInt(args[0]); hit++) {
                Failpoint.AFTER_DB_COMMIT.hit();
            }
        }
    }
}
