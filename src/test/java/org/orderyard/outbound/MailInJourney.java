package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.message.FailedLooks;
import org.orderyard.notification.CapturedMail;
import org.orderyard.notification.CapturedMails;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that come as attachments of mails, into a real mailbox. */
@OutboundTest
class MailInJourney {
    private static final String ROUTE = "mail-orders-box-in";
    private static final String PARTNER = "ada@partner.example";

    private final Mailbox mailbox = AddedFiles.MAILBOX;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private CapturedMails captured;

    @Autowired
    private FailedLooks looks;

    @Autowired
    private CamelContext camel;

    @Test
    @DisplayName("the same mail twice is one order (promise 17), its sender is told which")
    void theSameMailTwiceIsOneOrder() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        var mail = Mailbox.from(PARTNER, "order.json", order.json());

        mailbox.receives(mail);
        mailbox.receives(new MimeMessage(mail));
        var number = hub.awaitNumber(order.externalId());
        awaitIn("Done", mail, 2);

        assertThat(hub.orders(order.externalId())).isOne();
        var reply = awaitReply(mail);
        assertThat(reply.header("To")).isEqualTo(PARTNER);
        assertThat(reply.header("Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(reply.text()).hasValueSatisfying(it -> assertThat(it).contains("order.json: done, order " + number));
    }

    @Test
    void aBadAttachmentHarmsNoneOfTheOthersAndItsSenderIsToldWhy() throws Exception {
        var good = AnOrder.of(shelves.sku(5), 1);
        var bad = AnOrder.of("X", 1).json().replace("\"quantity\":1", "\"quantity\":-1");
        var mail = Mailbox.from(PARTNER, "good.json", good.json(), "bad.json", bad, "rows.zip", "PK\3\4");

        mailbox.receives(mail);
        hub.awaitNumber(good.externalId());

        assertThat(awaitReply(mail).text())
                .hasValueSatisfying(it ->
                        assertThat(it).contains("good.json: done", "bad.json: dead", "rows.zip: not taken: archives"));
    }

    @ParameterizedTest
    @DisplayName("no attachment is called so that it could leave anything (promise 33)")
    @ValueSource(strings = {"../../../etc/passwd.json", "/tmp/x.json", "C:\\x.json", "a\u202Enosj.json"})
    void namesLeadNowhere(String name) throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);

        mailbox.receives(Mailbox.from(PARTNER, name, order.json()));
        var number = hub.awaitNumber(order.externalId());

        assertThat(hub.sql()
                        .sql("select headers from messages where order_id = ? and direction = 'IN'")
                        .param(number)
                        .query(String.class)
                        .list())
                .allSatisfy(it -> assertThat(it).contains("file-name").doesNotContain("..", "/", "\\\\", "\u202E"));
    }

    @Test
    @DisplayName(
            "a mailbox that does not let the hub in is said with what to do; what lies there is taken when it does")
    void aMailboxThatIsLocked() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);

        mailbox.changesItsPasswordTo("another");
        camel.getRouteController().stopRoute(ROUTE);
        camel.getRouteController().startRoute(ROUTE);
        try {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(looks.all()).singleElement().satisfies(it -> {
                        assertThat(it.place()).isEqualTo("imap://127.0.0.1:" + mailbox.port());
                        assertThat(it.endpoint()).isEqualTo("mail-orders");
                        assertThat(it.cause()).contains("does not let 'orders@hub.example' in");
                    }));
            mailbox.receives(Mailbox.from(PARTNER, "order.json", order.json()));
        } finally {
            mailbox.changesItsPasswordTo(Mailbox.PASSWORD);
        }

        hub.awaitNumber(order.externalId());
        await().untilAsserted(() -> assertThat(looks.all()).isEmpty());
    }

    @Test
    void mailsOfStrangersAreMovedAsideAndNotAnswered() throws Exception {
        var order = AnOrder.of("X", 1);
        var mail = Mailbox.from("eve@elsewhere.example", "order.json", order.json());

        mailbox.receives(mail);
        awaitIn("Refused", mail, 1);

        assertThat(hub.orders(order.externalId())).isZero();
        assertThat(replies(mail)).isEmpty();
    }

    @Test
    void programsAreNotAnswered() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        var mail = Mailbox.from(PARTNER, "order.json", order.json());
        mail.setHeader("Auto-Submitted", "auto-generated");

        mailbox.receives(mail);
        hub.awaitState(order.externalId(), "in-fulfilment");

        assertThat(hub.sql()
                        .sql("select count(*) from mail_answers where mail like ?")
                        .param("%" + mail.getMessageID())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void awaitIn(String folder, MimeMessage mail, int times) throws Exception {
        var id = mail.getMessageID();
        await(id + " in " + folder)
                .atMost(Duration.ofSeconds(15))
                .until(() -> mailbox.idsIn(folder).stream().filter(id::equals).count() == times);
    }

    private CapturedMail awaitReply(MimeMessage mail) {
        return await("reply")
                .atMost(Duration.ofSeconds(20))
                .until(() -> replies(mail), it -> !it.isEmpty())
                .getFirst();
    }

    private List<CapturedMail> replies(MimeMessage mail) throws jakarta.mail.MessagingException {
        var id = mail.getMessageID();
        return captured.newest(
                Optional.empty(), 2, it -> it.header("In-Reply-To").equals(id));
    }
}
