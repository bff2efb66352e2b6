package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Situation;
import org.orderyard.order.Emit;
import org.orderyard.order.Order;
import org.orderyard.shop.Notice;

/** Tells the channel that the order came from, if it wants to be told. */
class NotifyChannel implements Effect<Order> {
    private static final List<String> NAMES =
            Stream.of(Notice.values()).map(Notice::word).toList();

    @Override
    public String name() {
        return "notify";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var order = situation.subject();
        var wanted = situation.facts().get(noticesOf(order));
        var notice = Documents.notice(argument.asText(), order, situation.event());
        var queue = "channels.%s.notices".formatted(order.key().channel());
        var back = "channels.%s.write-back.%s".formatted(order.key().channel(), argument.asText());
        return Change.writing(
                situation,
                Stream.of(
                                wanted.told().contains(argument.asText()) ? queue : "",
                                wanted.writtenBack().contains(argument.asText()) ? back : "")
                        .filter(it -> !it.isEmpty())
                        .map(it -> new Emit(it, notice))
                        .toArray(Emit[]::new));
    }

    @Override
    public Set<FactKey<?>> needs(Order order, Event event) {
        return Set.of(noticesOf(order));
    }

    @Override
    public void check(JsonNode argument) {
        if (!NAMES.contains(argument.asText()))
            throw new IllegalArgumentException("takes one of the notices " + String.join(", ", NAMES));
    }

    private static NoticesOf noticesOf(Order order) {
        return new NoticesOf(order.key().shop(), order.key().channel());
    }
}
