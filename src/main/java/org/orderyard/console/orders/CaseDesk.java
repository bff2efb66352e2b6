package org.orderyard.console.orders;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderHead;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.order.ConflictCases;
import org.orderyard.shop.Permission;
import org.springframework.stereotype.Component;

/** Closes conflict cases: a person says how he settled what does not fit. The order stays as it is, and its timeline tells. */
@Component
class CaseDesk {
    private static final int LONGEST = 1_000;

    private final OrderDesk orders;
    private final OrderActions actions;
    private final ConflictCases cases;

    CaseDesk(OrderDesk orders, OrderActions actions, ConflictCases cases) {
        this.orders = orders;
        this.actions = actions;
        this.cases = cases;
    }

    /** @return the order afterwards */
    OrderHead close(long number, long id, @Nullable String note, Person person) {
        var known = orders.show(number, person).cases().stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("Order %d has no conflict case %d".formatted(number, id)));
        if (!person.may(Permission.PROCESS)) throw new Denied("To close a case needs permission PROCESS");
        var settled = Optional.ofNullable(note)
                .map(String::strip)
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST)
                .orElseThrow(() -> new BadParameter(
                        "To close a case needs a note of at most %d letters that says how it was settled"
                                .formatted(LONGEST)));
        if (!cases.close(number, id, person.getUsername(), settled))
            throw new Overtaken("Case %d was closed meanwhile; nothing was changed".formatted(known.id()));
        return actions.act(number, noted("Case of '%s' closed: %s".formatted(known.event(), settled)), person);
    }

    private static OrderActions.Wish noted(String text) {
        return new OrderActions.Wish(
                "note",
                Optional.of(text),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode());
    }
}
