package org.orderyard.console.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people come in. */
@Controller
class Doorstep {
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
