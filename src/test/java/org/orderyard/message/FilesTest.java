package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.orderyard.message.Files.Claimed;
import org.orderyard.message.Files.Found;
import org.orderyard.message.Files.Sameness;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class FilesTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final byte[] HASH = {1, 2, 3};

    private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.migrated());
    private final Files oneNode = new Files(JdbcClient.create(jdbc), jdbc);
    private final Files otherNode = new Files(JdbcClient.create(jdbc), jdbc);

    private String name;

    @BeforeEach
    void everyTestHasAFileOfItsOwn() {
        name = UUID.randomUUID() + ".csv";
    }

    @Test
    @DisplayName("of two nodes one has a file, until it is moved (promise 19)")
    void aFileIsClaimedOnce() {
        var claim = claimed(oneNode);

        assertThat(otherNode.claim(found(), LEASE)).isEmpty();
        oneNode.keep(claim, HASH, 1);
        assertThat(otherNode.claim(found(), LEASE)).isEmpty();
        oneNode.finish(claim, "DONE", Optional.empty(), Optional.empty());

        assertThat(otherNode.claim(found(), LEASE)).get().isNotEqualTo(claim);
    }

    @Test
    @DisplayName("the file of a node that is gone is taken over, and is not that node's any more (promise 19)")
    void aFileWhoseLeaseRanOutIsTakenOver() {
        var lost = oneNode.claim(found(), Duration.ZERO).orElseThrow();

        var claim = claimed(otherNode);
        oneNode.renew(List.of(lost), LEASE);

        assertThat(claim.id()).isEqualTo(lost.id());
        assertThat(oneNode.read(lost, "till")).isFalse();
        assertThat(oneNode.keep(lost, HASH, 1)).isFalse();
        assertThat(otherNode.keep(claim, HASH, 1)).isTrue();
    }

    @Test
    void whoTakesOverAFileThatWasKeptKnowsThatItOnlyHasToBeMoved() {
        oneNode.keep(claimed(oneNode, Duration.ofMillis(300)), HASH, 1);
        org.awaitility.Awaitility.await().until(() -> {
            var taken = otherNode.claim(found(), LEASE);
            taken.ifPresent(it -> assertThat(it.isKept()).isTrue());
            return taken.isPresent();
        });
    }

    @Test
    void theSameContentCountsOnlyIfItWasReadToItsEnd() {
        var broken = claimed(oneNode);
        assertThat(oneNode.compare(broken, "till", name)).isEqualTo(new Sameness.New());
        var second = claimed(otherNode, "again-" + name);
        assertThat(otherNode.compare(second, "till", name)).isEqualTo(new Sameness.Undecided());

        oneNode.release(broken, Duration.ofMillis(-1));
        assertThat(otherNode.compare(second, "till", name)).isEqualTo(new Sameness.New());
        otherNode.keep(second, HASH, 1);

        assertThat(oneNode.compare(claimed(oneNode), "till", name)).isEqualTo(new Sameness.Duplicate(second.id()));
    }

    private Claimed claimed(Files node) {
        return claimed(node, LEASE);
    }

    private Claimed claimed(Files node, Duration lease) {
        return node.claim(found(), lease).orElseThrow();
    }

    private Claimed claimed(Files node, String name) {
        return node.claim(new Found("file:/in", name, 7, Instant.EPOCH), LEASE).orElseThrow();
    }

    private Found found() {
        return new Found("file:/in", name, 7, Instant.EPOCH);
    }
}
