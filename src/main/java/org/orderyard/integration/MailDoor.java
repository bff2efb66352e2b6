package org.orderyard.integration;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailMessage;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.Recognition;
import org.orderyard.message.RawMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The door for mails: when it is passed, every attachment that is taken is a message on disk; only then is the mail moved. */
@Component
class MailDoor implements TakesMails {
    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);

    /** Where Camel moves it, instead of the route's own folder for what was taken. */
    private static final String MOVE_TO = "moveTo";

    private final Endpoints endpoints;
    private final Recognition recognition;
    private final Keeper keeper;
    private final MailReceipts receipts;

    MailDoor(Endpoints endpoints, Recognition recognition, Keeper keeper, MailReceipts receipts) {
        this.endpoints = endpoints;
        this.recognition = recognition;
        this.keeper = keeper;
        this.receipts = receipts;
    }

    static Optional<MailMessage> mailOf(Exchange exchange) {
        return exchange.getIn() instanceof MailMessage it ? Optional.of(it) : Optional.empty();
    }

    @Override
    public void take(String name, String refused, Exchange exchange) throws Exception {
        var mail = mailOf(exchange).orElseThrow().getOriginalMessage();
        var endpoint = endpoints.named(name).orElseThrow();
        // Nothing that its sender wrote decides where it is moved.
        exchange.getIn().removeHeaders("*");
        var sender = MailSender.of(mail);
        if (!sender.isOneOf(endpoint.mailSenders())) {
            LOG.warn("A mail to endpoint {} is moved to {}: its sender is not among 'mail.senders'", name, refused);
            exchange.getIn().setHeader(MOVE_TO, refused);
            return;
        }
        var records = attached(endpoint, mail);
        if (records.stream().noneMatch(MailReceipts.Record::isTaken))
            exchange.getIn().setHeader(MOVE_TO, refused);
        if (sender.wantsAnswer()) receipts.owe("%s#%s".formatted(name, MailNames.of(mail)), endpoint, sender, records);
        LOG.info(
                "A mail to endpoint {}: {} attachments, {} messages are kept",
                name,
                attachments(records),
                kept(records));
    }

    private List<MailReceipts.Record> attached(Endpoint endpoint, Message mail) throws MessagingException, IOException {
        return Attachments.of(mail, endpoint.limits().bytes()).stream()
                .flatMap(it -> it
                        .refusal()
                        .map(why -> List.of(MailReceipts.Record.refused(it.name(), why)))
                        .orElseGet(() -> kept(endpoint, it))
                        .stream())
                .toList();
    }

    private List<MailReceipts.Record> kept(Endpoint endpoint, Attachments.Attachment attachment) {
        var raw = new RawMessage(
                endpoint.name(),
                attachment.body(),
                Map.of("file-name", attachment.name()),
                "mail:" + UUID.randomUUID());
        var messages = recognition.of(raw).messages();
        keeper.keep(raw);
        return messages.stream()
                .map(it -> MailReceipts.Record.taken(attachment.name(), it))
                .toList();
    }

    private static long kept(List<MailReceipts.Record> records) {
        return records.stream().filter(MailReceipts.Record::isTaken).count();
    }

    private static long attachments(List<MailReceipts.Record> records) {
        return records.stream().map(MailReceipts.Record::name).distinct().count();
    }
}
