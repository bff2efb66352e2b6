package org.orderyard.console.browser;

import com.microsoft.playwright.Browser;
import org.orderyard.console.ConsoleFixture;
import org.orderyard.shop.Role;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens the console for people. */
@Component
class Visitors {
    private final ConsoleFixture fixture;
    private final Environment environment;

    Visitors(ConsoleFixture fixture, Environment environment) {
        this.fixture = fixture;
        this.environment = environment;
    }

    Visit stranger() {
        return new Visit(home(), new Browser.NewContextOptions());
    }

    Visit admin() {
        return admin(true);
    }

    Visit admin(boolean hasScripts) {
        return admin(new Browser.NewContextOptions().setJavaScriptEnabled(hasScripts));
    }

    private Visit admin(Browser.NewContextOptions options) {
        return new Visit(home(), options).logIn(fixture.user(Role.ADMIN, "*"), ConsoleFixture.PASSWORD);
    }

    private String home() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
