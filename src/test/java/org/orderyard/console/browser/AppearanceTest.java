package org.orderyard.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void everyPageCanBeUsedByEverybody(int width, ColorScheme scheme) {
        var pages = showcase.pages(partners, shelves, hub);

        try (var visit = visitors.admin(width, scheme)) {
            pages.forEach((name, path) -> {
                visit.open(path);
                kept(visit, "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(java.util.Locale.ROOT)));
                if (scheme == ColorScheme.LIGHT) demandAccess(name, visit);
                else demandLooks(name, visit);
                assertThat(visit.hasScrolledSideways())
                        .as(name + " scrolls sideways")
                        .isFalse();
            });
        }
    }

    @Test
    void theLoginPageCanBeUsedByEverybody() {
        try (var visit = visitors.stranger()) {
            visit.open("/login");
            kept(visit, "login");
            demandAccess("login", visit);
        }
    }

    private static void demandAccess(String name, Visit visit) {
        demand(name, new AxeBuilder(visit.page()).withTags(RULES));
    }

    /** What a page is made of was looked at when it was wide; colours and sizes are others now. */
    private static void demandLooks(String name, Visit visit) {
        demand(name, new AxeBuilder(visit.page()).withRules(OF_LOOKS));
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
