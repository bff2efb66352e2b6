package org.orderyard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.FinishedFiles;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
import org.orderyard.outbound.OtherShops;
import org.orderyard.outbound.OutboundTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An exporter whose file is attached to a mail. */
@OutboundTest
class MailedExportJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private OtherShops shops;

    @Autowired
    private Exports exports;

    @Autowired
    private LocalProperties local;

    @AfterEach
    void finish() {
        exports.forget("mailing");
    }

    @Test
    void theFileIsAttachedAndIsTheSameWhenItIsSentAgain() throws Exception {
        var order = AnOrder.of("NONE", 1);
        shops.place("mailing", order);
        hub.awaitState(order.externalId(), "in-fulfilment");

        exports.turn("mailing", "mailed");
        var first = awaitMails(order.externalId(), 1).getFirst();
        exports.sendAgain("mailing", "mailed");
        var again = awaitMails(order.externalId(), 2);

        assertThat(first.getSubject()).isEqualTo("mailed of shop mailing");
        assertThat(to(first)).containsExactly("buyers@main.example", "audit@main.example");
        assertThat(text(first)).contains("with 1 record(s) is attached");
        assertThat(attachment(first).getFileName()).matches("orders-\\d{4}-\\d\\d-\\d\\d-\\d+\\.csv");
        assertThat(content(first)).isEqualTo("order,total\r\n%s,%s\r\n".formatted(order.externalId(), order.total()));
        assertThat(again).extracting(MimeMessage::getMessageID).containsOnly(first.getMessageID());
        assertThat(again).extracting(MailedExportJourney::content).containsOnly(content(first));
    }

    @Test
    @Tag("Y063")
    void eachSupplierIsMailedHisDeliveriesOnlyByTheTextForTheStateOfTheOrder() throws Exception {
        var order = AnOrder.of("S-" + UUID.randomUUID(), 2).and("S-" + UUID.randomUUID(), 1);
        shops.count("mailing", "NORTH", order.lines().getFirst().sku(), 2);
        shops.count("mailing", "SOUTH", order.lines().getLast().sku(), 1);
        shops.place("mailing", order);
        partners.request(order.externalId(), "NORTH", 1);
        partners.request(order.externalId(), "SOUTH", 1);

        exports.turn("mailing", "suppliers");
        var north = awaitMails(order.lines().getFirst().sku(), 1).getFirst();
        var south = awaitMails(order.lines().getLast().sku(), 1).getFirst();

        var number = hub.awaitNumber(order.externalId());
        assertThat(to(north)).containsExactly("desk@north.example", "boss@north.example");
        assertThat(to(south)).containsExactly("desk@south.example");
        assertThat(north.getSubject()).isEqualTo("Please ship %d-0 of %s".formatted(number, order.externalId()));
        assertThat(text(north)).contains("2 x " + order.lines().getFirst().sku(), "from NORTH");
        assertThat(content(north))
                .isEqualTo("delivery,sku,quantity\r\n%d-0,%s,2\r\n"
                        .formatted(number, order.lines().getFirst().sku()));
    }

    @Test
    void aMailThatTheShopDoesNotWantIsSaidNotToBeSent() throws Exception {
        var order = AnOrder.of("S-" + UUID.randomUUID(), 1);
        shops.place("mailing", order);
        var number = hub.awaitNumber(order.externalId());

        assertThat(await().atMost(Duration.ofSeconds(15)).until(() -> notesOfMails(number), it -> !it.isEmpty()))
                .containsExactly("Not sent: Shop mailing suppresses mail customer/accepted");
    }

    private List<String> notesOfMails(long order) {
        return hub.sql().sql("""
            select note from messages where order_id = :order and direction = 'OUT' and endpoint = 'mail.customer' and note is not null
            """).param("order", order).query(String.class).list();
    }

    @Test
    @Tag("Y063")
    void theTextIsThatOfTheStateInWhichTheOrderIs() throws Exception {
        var order = AnOrder.of("S-" + UUID.randomUUID(), 1);
        shops.count("mailing", "NORTH", order.lines().getFirst().sku(), 1);
        shops.place("mailing", order);
        partners.request(order.externalId(), "NORTH", 1);
        partners.send("cancellations.ecommerce", OtherShops.ofShop("mailing", order.cancellation()));
        hub.awaitState(order.externalId(), "cancelling");

        exports.turn("mailing", "suppliers");

        assertThat(awaitMails(order.lines().getFirst().sku(), 1))
                .singleElement()
                .satisfies(it -> assertThat(it.getSubject()).startsWith("Do not ship "));
    }

    private List<MimeMessage> awaitMails(String attached, int number) {
        return await().atMost(Duration.ofSeconds(15)).until(() -> mails(attached), it -> it.size() == number);
    }

    /** Those that have such a file attached. */
    private List<MimeMessage> mails(String attached) {
        return FinishedFiles.in(local.data().resolve("mail")).stream()
                .filter(it -> it.toString().endsWith(".eml"))
                .map(MailedExportJourney::read)
                .filter(it -> content(it).contains(attached))
                .toList();
    }

    private static List<String> to(MimeMessage mail) throws MessagingException {
        return Stream.of(mail.getAllRecipients()).map(Object::toString).toList();
    }

    private static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static BodyPart attachment(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(1);
    }

    /** Of what is attached; most mails bring nothing. */
    private static String content(MimeMessage mail) {
        try {
            if (!mail.isMimeType("multipart/mixed")) return "";
            return new String(attachment(mail).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
