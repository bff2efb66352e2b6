package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.TreeSet;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** Takes another delivery address over, for requests that have still to leave. The log names what of it changed, and no address. */
class CorrectAddress implements Effect<Order> {
    @Override
    public String name() {
        return "correct-address";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        if (!(situation.event().arguments() instanceof Command.CorrectAddress(_, var address)))
            return Change.nothing(situation);
        var order = situation.subject();
        var corrected = order.revised(Corrections.address(order.document(), address), order.lines());
        return Change.of(
                situation, corrected, new NoteDown(difference(order.document().shippingAddress(), address)));
    }

    private static String difference(JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeIf(it -> value(before, it).equals(value(after, it)));
        return names.isEmpty()
                ? "delivery address confirmed as it was"
                : "delivery address: other %s".formatted(String.join(", ", names));
    }

    private static JsonNode value(JsonNode address, String name) {
        return address.isObject() ? address.path(name) : MissingNode.getInstance();
    }
}
