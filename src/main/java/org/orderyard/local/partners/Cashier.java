package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Reads what the hub tells a channel, and pays back what was cancelled. */
final class Cashier implements Stranger.Work {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_MILLIS = 250;

    private final Contacts contacts;
    private final PartnersProperties conduct;
    private final Takings takings;
    private final Clock clock;

    Cashier(Contacts contacts, PartnersProperties conduct, Takings takings, Clock clock) {
        this.contacts = contacts;
        this.conduct = conduct;
        this.takings = takings;
        this.clock = clock;
    }

    @Override
    public void doWhile(BooleanSupplier isOpen) throws IOException, JMSException {
        try (var factory = contacts.connections();
                var connection = factory.createConnection()) {
            var session = connection.createSession(true, Session.SESSION_TRANSACTED);
            var post = new Post(session);
            var notices =
                    session.createConsumer(session.createQueue("channels.%s.notices".formatted(takings.channel())));
            connection.start();
            while (isOpen.getAsBoolean()) {
                var notice = notices.receive(LOOK_MILLIS);
                if (notice == null) continue;
                read(notice, post);
                session.commit();
            }
        }
    }

    private void read(Message message, Post post) throws IOException, JMSException {
        var notice = JSON.readTree(message.getBody(String.class));
        if (!notice.path("notice").asText().equals("cancelled")) return;
        var order = notice.path("externalId").asText();
        var amount = takings.takeOut(order);
        if (amount.isEmpty()) return;
        var refund = Post.command("RefundResult")
                .put("result", "OK")
                .put("amount", amount.get().toPlainString())
                .put("currency", "EUR")
                .put("gateway", takings.gateway())
                .put("reference", order + ":refund")
                .put("at", clock.instant().plus(conduct.handling()).toString());
        refund.putObject("order").put("channel", takings.channel()).put("externalId", order);
        post.sendLater(conduct.handling(), "payments.results", refund);
    }
}
