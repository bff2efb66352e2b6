package org.orderyard.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One browser for all tests, closed after the last. */
class Chromium implements ExecutionCondition {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private record Running(Playwright playwright, Browser browser) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static ExtensionContext.@org.jspecify.annotations.Nullable Store store;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        store = context.getRoot().getStore(Namespace.create(Chromium.class));
        return Files.isExecutable(PROGRAM)
                ? ConditionEvaluationResult.enabled("There is " + PROGRAM)
                : ConditionEvaluationResult.disabled("No browser: install %s, as .ci/run does".formatted(PROGRAM));
    }

    static Browser browser() {
        if (store == null) throw new IllegalStateException("Only a @BrowserTest has a browser");
        return store.getOrComputeIfAbsent("running", _ -> started(), Running.class)
                .browser();
    }

    private static Running started() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(PROGRAM)
                .setHeadless(true)
                .setArgs(FLAGS);
        return new Running(playwright, playwright.chromium().launch(options));
    }
}
