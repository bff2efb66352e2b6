package org.orderyard.console.orders;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.orderyard.console.dossier.LastChange;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderHead;
import org.orderyard.console.dossier.OrderReader;
import org.orderyard.console.page.Overtaken;
import org.springframework.stereotype.Component;

/** What somebody is told whose action came to nothing: why, where the order is by now, and who moved it last. */
@Component
class Objection {
    private final OrderReader reader;
    private final OrderDesk orders;

    Objection(OrderReader reader, OrderDesk orders) {
        this.reader = reader;
        this.orders = orders;
    }

    Overtaken to(OrderActions.Wish wish, String why, OrderHead now) {
        var last = reader.lastChange(now.number());
        var delivery = wish.delivery()
                .flatMap(it -> orders.state(now.number(), it).map(state -> ", delivery %s is %s".formatted(it, state)));
        return new Overtaken(
                "'%s' was not done: %s. Order %d is %s (%s), version %d%s%s"
                        .formatted(
                                wish.action(),
                                why,
                                now.number(),
                                now.state(),
                                now.phase(),
                                now.version(),
                                delivery.orElse(""),
                                last.map(it -> ", " + it.inWords()).orElse("")),
                standing(now, last));
    }

    private static Map<String, Object> standing(OrderHead now, Optional<LastChange> last) {
        var standing = new LinkedHashMap<String, Object>();
        standing.put("order", now.number());
        standing.put("state", now.state());
        standing.put("phase", now.phase());
        standing.put("version", now.version());
        last.ifPresent(it -> {
            standing.put("changedBy", it.by());
            standing.put("changedAt", it.at());
        });
        return standing;
    }
}
