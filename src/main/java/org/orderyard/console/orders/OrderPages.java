package org.orderyard.console.orders;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.diagram.Diagrams;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.explain.Explain;
import org.orderyard.console.page.Links;
import org.orderyard.console.security.Person;
import org.orderyard.console.timeline.Timeline;
import org.orderyard.console.views.ViewShelf;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Orders for people. */
@Controller
@RequestMapping("/orders")
class OrderPages {
    private final OrderSearch search;
    private final OrderDesk orders;
    private final Explain explain;
    private final Diagrams diagrams;
    private final ViewShelf views;

    OrderPages(OrderSearch search, OrderDesk orders, Explain explain, Diagrams diagrams, ViewShelf views) {
        this.views = views;
        this.search = search;
        this.orders = orders;
        this.explain = explain;
        this.diagrams = diagrams;
    }

    @GetMapping
    String list(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            @AuthenticationPrincipal Person person) {
        var named = views.address("/orders", request.getParameterMap());
        if (named.isPresent()) return "redirect:" + named.get();
        var filter = OrderFilter.of(ViewShelf.filters(request.getParameterMap()), search.channels());
        model.addAttribute("bar", views.bar("/orders", request.getParameterMap(), person));
        model.addAttribute("orders", search.find(filter, person));
        model.addAttribute("filter", filter);
        model.addAttribute("links", Links.of("/orders", request.getParameterMap()));
        model.addAttribute("channels", search.channels());
        model.addAttribute("phases", org.orderyard.flow.OrderPhase.values());
        model.addAttribute("views", OrderFilter.Preset.values());
        response.setHeader("Vary", "HX-Request");
        return fragment == null ? "orders/list" : "orders/list :: list";
    }

    @GetMapping("/{number:\\d{1,18}}")
    String one(@PathVariable long number, Model model, @AuthenticationPrincipal Person person) {
        return part(number, OrderTab.TIMELINE, model, person);
    }

    /** A part of it, without the rest: for links, and for whoever looks for nothing else. */
    @GetMapping("/{number:\\d{1,18}}/{tab:lines|payments|messages|diagram|details}")
    String part(
            @PathVariable long number, @PathVariable String tab, Model model, @AuthenticationPrincipal Person person) {
        return part(number, OrderTab.of(tab), model, person);
    }

    private String part(long number, OrderTab tab, Model model, Person person) {
        var order = orders.show(number, person);
        var explanation = explain.of(order, person);
        model.addAttribute("tab", tab);
        model.addAttribute("order", order);
        model.addAttribute("timeline", Timeline.of(order));
        model.addAttribute("why", explanation);
        model.addAttribute("actions", bestFirst(order.actions(), explanation.actions()));
        if (tab.shows("diagram")) draw(order, model);
        return "orders/page";
    }

    private void draw(OrderDetail order, Model model) {
        var flow = orders.flow(order.head());
        var states =
                order.deliveries().stream().map(OrderDetail.DeliveryView::state).toList();
        model.addAttribute(
                "orderDiagram", diagrams.ofOrder(flow, order.head().state(), Timeline.visited(order, false)));
        model.addAttribute("deliveryDiagram", diagrams.ofDeliveries(flow, states, Timeline.visited(order, true)));
    }

    /** What the person may do, first what would help. */
    private static List<OrderDetail.ActionView> bestFirst(List<OrderDetail.ActionView> actions, List<String> helping) {
        return actions.stream()
                .filter(it -> it.allowed() && it.takes().isEmpty())
                .sorted(Comparator.comparing(it -> !helping.contains(it.action())))
                .toList();
    }
}
