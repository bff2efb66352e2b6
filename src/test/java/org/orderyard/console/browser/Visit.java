package org.orderyard.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody at the console. Whatever a browser complains of ends the visit with a failure: a script that ran and should not have, a violated
 * policy, a request to elsewhere, a missing asset, an error in a script.
 */
final class Visit implements AutoCloseable {
    private static final double PATIENCE_MS = 10_000;
    // An answer that says no is a page like others; Chromium logs its status as an error.
    private static final String STATUS = "Failed to load resource";
    // What is typed on replaces the search that is under way; htmx says so aloud.
    private static final String REPLACED = "htmx:(sendAbort|afterRequest),.*";

    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(String home, Browser.NewContextOptions options) {
        this.home = home;
        this.context = Chromium.browser().newContext(options.setBaseURL(home));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(this::heed);
        context.onResponse(this::heed);
        this.page = context.newPage();
        page.onConsoleMessage(this::heed);
        page.onDialog(this::heed);
        page.onPageError(it -> complaints.add("Error in a script: " + it));
    }

    Visit logIn(String user, String password) {
        page.navigate("/login");
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(password);
        button("Log in").click();
        return this;
    }

    Visit open(String path) {
        page.navigate(path);
        return this;
    }

    /** From now on. */
    Visit seenAt(int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return this;
    }

    Page page() {
        return page;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    /** Opens what unfolds, such as the form of an action. */
    Visit unfold(String summary) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    Visit awaitAddress(String pattern) {
        page.waitForURL(Pattern.compile(Pattern.quote(home) + pattern));
        return this;
    }

    /** Waits, reloading as a person would, until the text is there. */
    Visit reloadUntil(String text) {
        org.awaitility.Awaitility.await("'" + text + "' on " + page.url())
                .atMost(java.time.Duration.ofSeconds(15))
                .until(() -> {
                    page.reload();
                    return page.getByText(text).count() > 0;
                });
        return this;
    }

    boolean hasScrolledSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private void heed(Request request) {
        if (!request.url().startsWith(home + "/") && !request.url().startsWith("about:"))
            complaints.add("Request to elsewhere: " + request.url());
    }

    private void heed(Response answer) {
        if (answer.status() >= 400 && !answer.request().isNavigationRequest())
            complaints.add("%d for %s".formatted(answer.status(), answer.url()));
    }

    private void heed(ConsoleMessage message) {
        var isExpected = message.text().startsWith(STATUS) || message.text().matches(REPLACED);
        if (message.type().equals("error") && !isExpected) complaints.add("Console: " + message.text());
    }

    private void heed(Dialog dialog) {
        complaints.add("Dialog: " + dialog.message());
        dialog.dismiss();
    }
}
