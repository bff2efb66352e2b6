package org.orderyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.OwnWords;
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

    @Autowired
    private OwnWords own;

    @Test
    void theStaffIsToldOfOpenLettersByCauseWithoutWhatTheyQuote() {
        var mark = "digest-" + System.nanoTime();
        partners.send("orders.ecommerce", "{\"command\":\"%s\"}".formatted(mark));
        var letter = hub.awaitLetter(mark);

        assertThat(digest.write()).isPositive();

        var mail = mailWith("fingerprint=" + hub.fingerprint(letter));
        assertThat(mail.header("To")).isEqualTo("staff@main.example");
        assertThat(mail.header("Subject")).contains("dead letter(s) wait in shop main");
        assertThat(mail.text()).hasValueSatisfying(it -> assertThat(it).contains("•••"));
    }

    @Test
    void aLineSaysCauseEndpointCountAndLink() {
        var cause = "d" + System.nanoTime();
        for (var queue : List.of("orders.ecommerce", "stock.updates", "stock.updates")) {
            var mark = UUID.randomUUID().toString();
            partners.send(queue, "{\"broken\": " + mark);
            var letter = hub.awaitLetter(mark);
            hub.sql()
                    .sql("update dead_letters set fingerprint = :cause where id = :id")
                    .param("cause", cause)
                    .param("id", letter)
                    .update();
        }

        digest.write();

        var lines = mailWith(cause).text().orElse("").lines().map(String::strip).toList();
        var link = "/dead-letters/all?fingerprint=%s&endpoint=".formatted(cause);
        assertThat(lines)
                .anyMatch(it -> it.startsWith("http://localhost:") && it.endsWith(link + "ecommerce"))
                .anyMatch(it -> it.endsWith(link + "stock"));
        var stock = lines.indexOf(lines.stream()
                .filter(it -> it.endsWith(link + "stock"))
                .findFirst()
                .orElseThrow());
        assertThat(lines.get(stock - 1)).startsWith("stock, UNDECODABLE: 2 since");
    }

    @Test
    void wordsOfTheHubAreNotMaskedAndWhatAMessageSaysIs() {
        assertThat(own.unquoted("No rule of endpoint 'stock' takes the shop's row 'O'Hara' or \"Ada\", as the partner's"
                        + " file says; 'facility' is missing"))
                .isEqualTo("No rule of endpoint 'stock' takes the shop's row ••• or •••, as the partner's file says;"
                        + " 'facility' is missing");
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

    private CapturedMail mailWith(String text) {
        return await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> mails.newest(
                                Optional.empty(),
                                1,
                                it -> it.header("Orderyard-Mail").equals("staff/dead-letters")
                                        && it.header("To").equals("staff@main.example")
                                        && it.text().orElse("").contains(text)),
                        it -> !it.isEmpty())
                .getFirst();
    }
}
