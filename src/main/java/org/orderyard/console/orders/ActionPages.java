package org.orderyard.console.orders;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do to an order. What takes more than a note has a page of its own, on which nothing that was typed is lost. */
@Controller
@RequestMapping("/orders/{number:\\d{1,18}}/actions/{action}")
class ActionPages {
    private final OrderDesk orders;
    private final OrderActions actions;

    ActionPages(OrderDesk orders, OrderActions actions) {
        this.orders = orders;
        this.actions = actions;
    }

    @GetMapping
    String ask(
            @PathVariable long number,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable Integer line,
            Model model,
            @AuthenticationPrincipal Person person) {
        var order = orders.show(number, person);
        var view = allowed(order, action);
        var known = line(order, line);
        if (view.takes().contains("line") && known == null)
            throw new BadParameter("Say which line of order %d is meant: ?line=1".formatted(number));
        var form = ActionForm.of(line, known == null ? null : known.sku(), order.shippingAddress());
        return foreseen(order, view, form, model, person);
    }

    /** What would follow from what was typed; nothing is done, and nothing that was typed is lost. */
    @PostMapping("/check")
    String check(
            @PathVariable long number,
            @PathVariable String action,
            @ModelAttribute ActionForm form,
            @AuthenticationPrincipal Person person,
            Model model) {
        var order = orders.show(number, person);
        return foreseen(order, allowed(order, action), form, model, person);
    }

    @PostMapping
    String act(
            @PathVariable long number,
            @PathVariable String action,
            @ModelAttribute ActionForm form,
            @AuthenticationPrincipal Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        var takes = takes(orders.show(number, person), action);
        try {
            actions.act(number, form.wish(action, takes), person);
            told.addFlashAttribute("done", "Done: " + action);
        } catch (Overtaken | BadParameter no) {
            if (!takes.isEmpty()) return again(number, action, form, no, person, model, response);
            told.addFlashAttribute("refused", no.getMessage());
            if (form.note() != null) told.addFlashAttribute("keptNote", form.note());
        }
        return "redirect:/orders/" + number;
    }

    private String foreseen(
            OrderDetail order, OrderDetail.ActionView view, ActionForm form, Model model, Person person) {
        try {
            var wish = form.wish(view.action(), view.takes());
            model.addAttribute("outlook", actions.foresee(order.head().number(), wish, person));
        } catch (BadParameter no) {
            model.addAttribute("refused", no.getMessage());
        }
        return page(order, view, form, model);
    }

    private String again(
            long number,
            String action,
            ActionForm form,
            RuntimeException no,
            Person person,
            Model model,
            HttpServletResponse response) {
        var order = orders.show(number, person);
        response.setStatus(no instanceof Overtaken ? 409 : 400);
        model.addAttribute("refused", no.getMessage());
        return page(order, allowed(order, action), form, model);
    }

    private static String page(OrderDetail order, OrderDetail.ActionView action, ActionForm form, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("action", action);
        model.addAttribute("form", form);
        model.addAttribute("line", line(order, form.line()));
        return "orders/action";
    }

    private static OrderDetail.ActionView allowed(OrderDetail order, String action) {
        var view = find(order, action);
        if (view == null)
            throw new BadParameter("Order %d does not allow '%s' in state %s"
                    .formatted(order.head().number(), action, order.head().state()));
        if (!view.allowed()) throw new Denied("'%s' needs permission %s".formatted(view.label(), needed(view)));
        return view;
    }

    private static String needed(OrderDetail.ActionView view) {
        return view.permission() + (view.takes().contains("address") ? " and UNMASK" : "");
    }

    private static List<String> takes(OrderDetail order, String action) {
        var view = find(order, action);
        return view == null ? List.of() : view.takes();
    }

    private static OrderDetail.@Nullable ActionView find(OrderDetail order, String action) {
        return order.actions().stream()
                .filter(it -> it.action().equals(action))
                .findFirst()
                .orElse(null);
    }

    private static OrderDetail.@Nullable Line line(OrderDetail order, @Nullable Integer line) {
        return order.lines().stream()
                .filter(it -> line != null && it.line() == line)
                .findFirst()
                .orElse(null);
    }
}
