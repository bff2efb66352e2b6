package org.orderyard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Flow;
import org.orderyard.flow.Situation;
import org.orderyard.flow.Write;
import org.orderyard.order.Emit;
import org.orderyard.order.NoteDown;
import org.orderyard.order.Order;

/** Tells whom the flow names under {@code notify}: the channel by a document on its queue, customer and staff by mail. */
class Notify implements Effect<Order> {
    @Override
    public String name() {
        return "notify";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var told = situation.flow().told(argument.asText()).stream()
                .flatMap(it -> tell(it, argument.asText(), situation))
                .toArray(Write[]::new);
        return Change.writing(situation, told);
    }

    @Override
    public Set<FactKey<?>> needs(Order order, Event event) {
        return Set.of(noticesOf(order));
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.isTextual()) throw new IllegalArgumentException("takes the name of the notice");
    }

    private static Stream<? extends Write> tell(Flow.Told told, String notice, Situation<Order> situation) {
        return switch (told) {
            case CHANNEL -> toChannel(notice, situation);
            case CUSTOMER -> Stream.of(toCustomer(notice, situation));
            case STAFF -> Stream.of(new Emit("mail.staff", MailDocuments.of("staff/" + notice, situation)));
        };
    }

    private static Stream<Emit> toChannel(String notice, Situation<Order> situation) {
        var order = situation.subject();
        var channel = order.key().channel();
        var wanted = situation.facts().get(noticesOf(order));
        var document = Notices.of(notice, situation);
        return Stream.of(
                        wanted.told().contains(notice) ? "channels.%s.notices".formatted(channel) : "",
                        wanted.writtenBack().contains(notice)
                                ? "channels.%s.write-back.%s".formatted(channel, notice)
                                : "")
                .filter(it -> !it.isEmpty())
                .map(it -> new Emit(it, document));
    }

    /** Whoever gave no address is not written to; support sees why. */
    private static Write toCustomer(String notice, Situation<Order> situation) {
        return situation.subject().document().customerEmail().isBlank()
                ? new NoteDown("No mail '%s': the order has no e-mail address".formatted(notice))
                : new Emit("mail.customer", MailDocuments.of("customer/" + notice, situation));
    }

    private static NoticesOf noticesOf(Order order) {
        return new NoticesOf(order.key().shop(), order.key().channel());
    }
}
