package org.orderyard.console.orders;

import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells open pages that there is news; they show it when they are asked to. */
@Controller
@RequestMapping("/orders")
class OrderNews {
    private final OrderSearch search;
    private final OrderDesk orders;

    OrderNews(OrderSearch search, OrderDesk orders) {
        this.search = search;
        this.orders = orders;
    }

    /** What came since a list was rendered; the list itself stays as it is. */
    @GetMapping("/news")
    String news(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var query = new Query(request.getParameterMap());
        var filter = OrderFilter.news(query, search.channels());
        model.addAttribute("count", search.since(query.number("since").orElse(0L), filter, person));
        return "shell :: news";
    }

    /** Whether an order has changed since its page was rendered. */
    @GetMapping("/{number:\\d{1,18}}/news")
    String news(
            @PathVariable long number, @RequestParam String mark, Model model, @AuthenticationPrincipal Person person) {
        model.addAttribute("hasChanged", !orders.show(number, person).mark().equals(mark));
        return "shell :: changed";
    }
}
