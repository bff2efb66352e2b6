package org.orderyard.console.stock;

import jakarta.servlet.http.HttpServletRequest;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stock for people: the list, and one SKU at one facility with its moves and reservations. */
@Controller
@RequestMapping("/stock")
class StockPages {
    private final StockSight stock;

    StockPages(StockSight stock) {
        this.stock = stock;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var filter = StockFilter.of(new Query(request.getParameterMap()));
        model.addAttribute("stock", stock.list(filter, person));
        model.addAttribute("filter", filter);
        model.addAttribute("links", Links.of("/stock", request.getParameterMap()));
        return "stock/list";
    }

    @GetMapping("/item")
    String item(
            @RequestParam String shop,
            @RequestParam String sku,
            @RequestParam String facility,
            Model model,
            @AuthenticationPrincipal Person person) {
        model.addAttribute("item", stock.item(shop, sku, facility, person));
        return "stock/item";
    }
}
