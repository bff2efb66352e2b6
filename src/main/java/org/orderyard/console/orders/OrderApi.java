package org.orderyard.console.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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
@RestController
@RequestMapping("/api/orders")
class OrderApi {
    private final OrderSearch search;
    private final OrderDesk orders;
    private final OrderActions actions;

    OrderApi(OrderSearch search, OrderDesk orders, OrderActions actions) {
        this.search = search;
        this.orders = orders;
        this.actions = actions;
    }

    @GetMapping
    Slice<OrderRow> find(HttpServletRequest request, @AuthenticationPrincipal Person person) {
        var filter = OrderFilter.of(new Query(request.getParameterMap()), search.channels());
        return search.find(filter, person);
    }

    @GetMapping("/{number:\\d{1,18}}")
    OrderDetail one(@PathVariable long number, @AuthenticationPrincipal Person person) {
        return orders.show(number, person);
    }

    /** @param kind of hold, for actions that open or release one */
    record Act(
            @Nullable String note,
            @Nullable Integer version,
            @Nullable String delivery,
            @Nullable String kind) {}

    @PostMapping("/{number:\\d{1,18}}/actions/{action}")
    OrderHead act(
            @PathVariable long number,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable Act act,
            @AuthenticationPrincipal Person person) {
        return actions.act(number, wish(action, act == null ? new Act(null, null, null, null) : act), person);
    }

    private static OrderActions.Wish wish(String action, Act act) {
        return new OrderActions.Wish(
                action,
                Optional.ofNullable(act.note()).filter(it -> !it.isBlank()),
                act.version() == null ? OptionalInt.empty() : OptionalInt.of(act.version()),
                Optional.ofNullable(act.delivery()),
                Optional.ofNullable(act.kind()));
    }
}
