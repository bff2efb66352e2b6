package org.orderyard.console.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Links;
import org.orderyard.console.page.Query;
import org.orderyard.console.security.Person;
import org.orderyard.shop.Permission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Messages for people: the list, and one of them. Payloads are masked for everybody until somebody asks, and that is recorded. */
@Controller
@RequestMapping("/messages")
class MessagePages {
    private final MessageList list;
    private final MessageReader reader;
    private final MessageSight sight;
    private final MessageShow show;

    MessagePages(MessageList list, MessageReader reader, MessageSight sight, MessageShow show) {
        this.list = list;
        this.reader = reader;
        this.sight = sight;
        this.show = show;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model, @AuthenticationPrincipal Person person) {
        var lanes = sight.lanes();
        var filter = MessageFilter.of(new Query(request.getParameterMap()), lanes);
        model.addAttribute("messages", list.of(filter, person));
        model.addAttribute("filter", filter);
        model.addAttribute("lanes", lanes);
        model.addAttribute("links", Links.of("/messages", request.getParameterMap()));
        return "messages/list";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(@PathVariable UUID id, Model model, @AuthenticationPrincipal Person person) {
        show.put(reader.one(id, person), false, model);
        return "messages/page";
    }

    /** For this one view: nothing is kept that a copied address would show again. */
    @PostMapping("/{id:[0-9a-f-]{36}}/reveal")
    String reveal(@PathVariable UUID id, Model model, @AuthenticationPrincipal Person person) {
        var message = reader.one(id, person);
        if (!person.may(Permission.UNMASK)) throw new Denied("Seeing a payload as it is needs permission UNMASK");
        show.reveal(message, person, model);
        return "messages/page";
    }
}
