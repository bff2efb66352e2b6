package org.orderyard.console.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Optional;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.shop.Permission;

/** Actions that say more than their name; they are said as whole canonical commands. */
enum Correction {
    ADDRESS("CorrectAddress"),
    SKU("CorrectSku");

    private final String command;

    Correction(String command) {
        this.command = command;
    }

    static Optional<Correction> of(Flow flow, String event) {
        return Arrays.stream(values())
                .filter(it -> flow.eventFor(it.command).map(event::equals).orElse(false))
                .findFirst();
    }

    /** @throws BadParameter if nobody could tell which order was corrected: its version is missing */
    JsonNode command(long number, OrderActions.Wish wish, Person person) {
        var said = said(number, wish, person);
        if (wish.version().isEmpty())
            throw new BadParameter("A correction needs the version of the order that you have seen");
        return said;
    }

    /** The same before somebody said why: enough to tell what would follow. */
    JsonNode said(long number, OrderActions.Wish wish, Person person) {
        if (this == ADDRESS && !person.may(Permission.UNMASK))
            throw new Denied("'%s' shows the address: it needs permission UNMASK too".formatted(wish.action()));
        var said = JsonNodeFactory.instance.objectNode().put("command", command);
        said.putObject("order").put("number", String.valueOf(number));
        said.setAll(wish.correction());
        if (said.toString().contains("\\u0000")) throw new BadParameter("A text holds a NUL, which no database keeps");
        return said;
    }
}
