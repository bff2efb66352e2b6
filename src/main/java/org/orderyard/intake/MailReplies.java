package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.Identity;
import org.orderyard.message.MailAnswers;
import org.orderyard.message.Outbox;
import org.orderyard.message.Receipts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells senders of mails what became of each attachment, as soon as all of them are settled; after a while, what is known. */
@Component
class MailReplies {
    private static final String TARGET = "mail.sender";
    private static final int SOME = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MailAnswers answers;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Outlets outlets;

    MailReplies(MailAnswers answers, Receipts receipts, Outbox outbox, Outlets outlets) {
        this.answers = answers;
        this.receipts = receipts;
        this.outbox = outbox;
        this.outlets = outlets;
    }

    @Scheduled(fixedDelayString = "${orderyard.mail.replies-every:2s}")
    @Transactional
    public void reply() {
        for (var it : answers.owed(SOME, PATIENCE)) {
            var document = read(it.document());
            if (isSettled(document) || it.isOverdue()) send(it.mail(), document);
            else answers.lookAgain(it.mail());
        }
    }

    /** Every message of every record is told of, and the ones that wait for something else are not waited for. */
    private boolean isSettled(ObjectNode document) {
        var isSettled = true;
        for (var record : document.withArray("records")) {
            var message = record.path("message").asText("");
            if (message.isEmpty()) continue;
            var seen = receipts.of(document.path("endpoint").asText(), UUID.fromString(message));
            seen.ifPresent(it -> tell((ObjectNode) record, it));
            isSettled &= seen.isPresent();
        }
        return isSettled;
    }

    private static void tell(ObjectNode record, Receipts.Seen seen) {
        record.put("status", seen.standing().name().toLowerCase(Locale.ROOT));
        record.put("order", seen.order().map(String::valueOf).orElse(""));
        record.put("outcome", seen.outcome().orElse(""));
    }

    private void send(String mail, ObjectNode document) {
        outbox.add(
                List.of(new Outbox.Row(Identity.next(), 0, TARGET, document.toString(), Map.of(), via())),
                Duration.ZERO);
        answers.settled(mail);
    }

    private Optional<Outbox.Via> via() {
        return outlets.via(TARGET);
    }

    private static ObjectNode read(String document) {
        try {
            return (ObjectNode) JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
