package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.Processes;
import org.orderyard.message.Failpoint;

class FailpointTest {
    @TempDir
    Path folder;

    @Test
    void haltsAtTheArmedHitAndNoEarlier() throws Exception {
        assertThat(exitAfterHits(2, Failpoint.AFTER_DB_COMMIT.atHit(3))).isZero();
        assertThat(exitAfterHits(3, Failpoint.AFTER_DB_COMMIT.atHit(3))).isEqualTo(137);
        assertThat(exitAfterHits(3, Failpoint.BEFORE_CLEAR.atHit(1))).isZero();
    }

    private int exitAfterHits(int hits, String armed) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("armed"), armed);
        return new ProcessBuilder(
                        Processes.java(),
                        "-Dorderyard.failpoints=" + file,
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
