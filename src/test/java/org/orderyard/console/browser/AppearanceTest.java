package org.orderyard.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page, wide and narrow, light and dark: usable by everybody, nothing sticks out. With {@code -Dscreenshots=true} pictures stay in target/screenshots. */
@BrowserTest
class AppearanceTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> OF_LOOKS =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @Autowired
    private Visitors visitors;

    @Autowired
    private Showcase showcase;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void everyPageCanBeUsedByEverybody() {
        var pages = showcase.pages(partners, shelves, hub);

        try (var visit = visitors.admin()) {
            pages.forEach((name, path) -> {
                visit.seenAt(1280, 800, ColorScheme.LIGHT).open(path);
                demandFit(name + "-wide-light", visit);
                demand(name, new AxeBuilder(visit.page()).withTags(RULES));

                // What the page is made of stays; colours and sizes are others now.
                visit.seenAt(390, 844, ColorScheme.DARK);
                demandFit(name + "-narrow-dark", visit);
                demand(name, new AxeBuilder(visit.page()).withRules(OF_LOOKS));
            });
        }
    }

    @Test
    void theLoginPageCanBeUsedByEverybody() {
        try (var visit = visitors.stranger()) {
            visit.open("/login");
            kept(visit, "login");
            demand("login", new AxeBuilder(visit.page()).withTags(RULES));
        }
    }

    private static void demandFit(String name, Visit visit) {
        kept(visit, name);
        assertThat(visit.hasScrolledSideways()).as(name + " scrolls sideways").isFalse();
    }

    private static void demand(String name, AxeBuilder axe) {
        var found = axe.setLegacyMode(true).analyze().getViolations();
        assertThat(found)
                .as(name)
                .extracting(it -> "%s %s: %s %s"
                        .formatted(
                                it.getImpact(),
                                it.getId(),
                                it.getHelp(),
                                it.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList()))
                .isEmpty();
    }

    private static void kept(Visit visit, String name) {
        if (!Boolean.getBoolean("screenshots")) return;
        visit.page()
                .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
