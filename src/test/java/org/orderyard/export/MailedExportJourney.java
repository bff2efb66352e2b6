package org.orderyard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
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
    private Exporters exporters;

    @Autowired
    private Exporting exporting;

    @Autowired
    private LocalProperties local;

    @Test
    void theFileIsAttachedAndIsTheSameWhenItIsSentAgain() throws Exception {
        var order = AnOrder.of("NONE", 1);
        partners.send("orders.ecommerce", order.json().replace("\"shop\":\"main\"", "\"shop\":\"mailing\""));
        hub.awaitState(order.externalId(), "in-fulfilment");

        exporting.turn(exporters.named("mailing", "mailed").orElseThrow());
        var first = awaitMails(order.externalId(), 1).getFirst();
        await().until(() -> exporting.again(run(), "mailing", "mailed") == Exporting.Again.SENT);
        var again = awaitMails(order.externalId(), 2);

        assertThat(first.getSubject()).isEqualTo("mailed of shop mailing");
        assertThat(first.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("buyers@main.example", "audit@main.example");
        assertThat(text(first)).contains("with 1 record(s) is attached");
        assertThat(attachment(first).getFileName()).matches("orders-\\d{4}-\\d\\d-\\d\\d-\\d+\\.csv");
        assertThat(content(first)).isEqualTo("order,total\r\n%s,%s\r\n".formatted(order.externalId(), order.total()));
        assertThat(again).extracting(MimeMessage::getMessageID).containsOnly(first.getMessageID());
        assertThat(again).extracting(MailedExportJourney::content).containsOnly(content(first));
    }

    private long run() {
        return hub.sql()
                .sql("select max(id) from export_runs where exporter = 'mailed'")
                .query(Long.class)
                .single();
    }

    private List<MimeMessage> awaitMails(String order, int number) {
        return await().atMost(Duration.ofSeconds(15)).until(() -> mails(order), it -> it.size() == number);
    }

    private List<MimeMessage> mails(String order) throws IOException {
        try (var files = Files.list(local.data().resolve("mail"))) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .map(MailedExportJourney::read)
                    .filter(it -> isOf("mailed", it) && content(it).contains(order))
                    .toList();
        }
    }

    private static boolean isOf(String exporter, MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject()).startsWith(exporter + " of shop");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
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
        var part = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(part.getDisposition()).isEqualTo(Part.ATTACHMENT);
        return part;
    }

    private static String content(MimeMessage mail) {
        try {
            return new String(attachment(mail).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
