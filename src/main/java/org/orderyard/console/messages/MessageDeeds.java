package org.orderyard.console.messages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a message on its page. */
@Controller
class MessageDeeds {
    private final MessageApi messages;

    MessageDeeds(MessageApi messages) {
        this.messages = messages;
    }

    @PostMapping("/messages/{id:[0-9a-f-]{36}}/send-again")
    String sendAgain(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long back,
            @AuthenticationPrincipal Person person,
            RedirectAttributes told) {
        try {
            var sent = messages.sendAgain(id, new MessageApi.Why(reason), person);
            told.addFlashAttribute("done", "Sent again, as message " + sent.get("messageId"));
        } catch (Overtaken | BadParameter no) {
            told.addFlashAttribute("refused", no.getMessage());
        }
        return back == null ? "redirect:/messages/" + id : "redirect:/orders/" + back;
    }
}
