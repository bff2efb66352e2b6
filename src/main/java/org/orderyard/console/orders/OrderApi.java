package org.orderyard.console.orders;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.dossier.OrderHead;
import org.orderyard.console.explain.Explain;
import org.orderyard.console.explain.Explanation;
import org.orderyard.console.page.Query;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders for programs. */
@Tag(name = "Orders")
@RestController
@RequestMapping("/api/orders")
class OrderApi {
    private final OrderSearch search;
    private final OrderDesk orders;
    private final OrderActions actions;
    private final CaseDesk cases;
    private final Explain explain;

    OrderApi(OrderSearch search, OrderDesk orders, OrderActions actions, CaseDesk cases, Explain explain) {
        this.search = search;
        this.orders = orders;
        this.actions = actions;
        this.cases = cases;
        this.explain = explain;
    }

    @Operation(summary = "Finds orders, newest first; repeated parameters are or, different ones and")
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "Channel; repeat it for several")
    @Parameter(name = "phase", in = ParameterIn.QUERY, description = "Phase, such as OPEN; repeat it for several")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "State, in the flow's own words")
    @Parameter(name = "externalId", in = ParameterIn.QUERY, description = "The channel's id of the order")
    @Parameter(name = "number", in = ParameterIn.QUERY, description = "The hub's number")
    @Parameter(name = "sku", in = ParameterIn.QUERY, description = "SKU of a line")
    @Parameter(name = "email", in = ParameterIn.QUERY, description = "The customer's e-mail address")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Number, external id, e-mail, name, SKU, delivery or parcel")
    @Parameter(name = "view", in = ParameterIn.QUERY, description = "stuck, letters, refunds, held or conflicts")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "How many, 1 to 200; 25 unless told")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The 'next' of the part before")
    @GetMapping
    Slice<OrderRow> find(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        var filter = OrderFilter.of(new Query(request.getParameterMap()), search.channels());
        return search.find(filter, person);
    }

    @Operation(summary = "One order with everything that hangs on it")
    @GetMapping("/{number:\\d{1,18}}")
    OrderDetail one(@PathVariable long number, @AuthenticationPrincipal Person person) {
        return orders.show(number, person);
    }

    @Operation(summary = "Why an order stands where it stands, and what moves it")
    @GetMapping("/{number:\\d{1,18}}/explain")
    Explanation explain(@PathVariable long number, @AuthenticationPrincipal Person person) {
        return explain.of(orders.show(number, person), person);
    }

    /**
     * @param kind of hold, for actions that open or release one
     * @param address whole, for actions that take one
     * @param line number of the line, for actions that take one with its SKU
     */
    record Act(
            @Nullable String note,
            @Nullable Integer version,
            @Nullable String delivery,
            @Nullable String kind,
            @Nullable ObjectNode address,
            @Nullable Integer line,
            @Nullable String sku) {
        static final Act BARE = new Act(null, null, null, null, null, null, null);

        ObjectNode correction() {
            var said = JsonNodeFactory.instance.objectNode();
            if (address != null) said.set("address", address);
            if (line != null) said.put("line", line);
            if (sku != null) said.put("sku", sku);
            return said;
        }
    }

    @Operation(
            summary =
                    "An action of the order's flow, or note; 409 if the order has moved on meanwhile or does not allow"
                            + " it")
    @PostMapping("/{number:\\d{1,18}}/actions/{action}")
    OrderHead act(
            @PathVariable long number,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Act act,
            @AuthenticationPrincipal Person person) {
        return actions.act(number, wish(action, act == null ? Act.BARE : act), person);
    }

    record Settled(@Nullable String note) {}

    @Operation(summary = "Closes a conflict case; needs a note that says how it was settled")
    @PostMapping("/{number:\\d{1,18}}/actions/close-case/{id:\\d{1,18}}")
    OrderHead close(
            @PathVariable long number,
            @PathVariable long id,
            @RequestBody Settled settled,
            @AuthenticationPrincipal Person person) {
        return cases.close(number, id, settled.note(), person);
    }

    private static OrderActions.Wish wish(String action, Act act) {
        return new OrderActions.Wish(
                action,
                Optional.ofNullable(act.note()).filter(it -> !it.isBlank()),
                act.version() == null ? OptionalInt.empty() : OptionalInt.of(act.version()),
                Optional.ofNullable(act.delivery()),
                Optional.ofNullable(act.kind()),
                act.correction());
    }
}
