package org.orderyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What staff is told of dead letters. */
@HubTest
class DigestTest {
    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private Digest digest;

    @Autowired
    private CapturedMails mails;

    @Test
    void theStaffIsToldOfOpenLettersByCauseWithoutWhatTheyQuote() {
        var mark = "digest-" + System.nanoTime();
        partners.send("orders.ecommerce", "{\"command\":\"%s\"}".formatted(mark));
        var letter = hub.awaitLetter(mark);

        assertThat(digest.write()).isPositive();

        var mail = await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> mails.newest(
                                java.util.Optional.empty(),
                                1,
                                it -> it.header("Orderyard-Mail").equals("staff/dead-letters")
                                        && it.text().orElse("").contains("/dead-letters/" + letter)),
                        it -> !it.isEmpty())
                .getFirst();
        assertThat(mail.header("To")).isEqualTo("staff@main.example");
        assertThat(mail.header("Subject")).contains("dead letter(s) wait in shop main");
        assertThat(mail.text()).hasValueSatisfying(it -> assertThat(it).contains("•••"));
    }

    /** Rolled back: the letters are those of other tests. */
    @Test
    @Transactional
    void withoutAnOpenLetterThereIsNoMail() {
        hub.sql()
                .sql("update dead_letters set status = 'DISCARDED' where status = 'OPEN'")
                .update();

        assertThat(digest.write()).isZero();
    }
}
