package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.orderyard.journey.HubTest;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters that people keep. */
@HubTest
class SavedViewTest {
    @Autowired
    private PageReader pages;

    @Test
    void filtersAreKeptUnderANameAndSayWhenTheyAreNoLongerTheSame() {
        var name = "Späte " + System.nanoTime();
        var view = saved("/orders", name, "phase=OPEN&channel=ebay&after=7");

        var filters = pages.answer(get(view), Role.OPERATOR, "*").getRedirectedUrl();

        assertThat(filters).startsWith("/orders?channel=ebay&phase=OPEN&saved=v-spate-");
        assertThat(pages.text(filters, Role.OPERATOR, "*"))
                .contains(name, "Remove view")
                .doesNotContain("Unsaved");
        assertThat(pages.text(filters.replace("OPEN", "NEW"), Role.OPERATOR, "*"))
                .contains("Unsaved", "Save as …");
        assertThat(pages.text("/orders", Role.ADMIN, "*")).doesNotContain(name);
        assertThat(pages.text(filters, Role.ADMIN, "*"))
                .contains("operator-all")
                .doesNotContain("Remove view");
    }

    @Test
    void aViewIsSavedAnewUnderItsNameAndTakenAwayByItsOwnerOnly() {
        var name = "Broken " + System.nanoTime();
        var view = saved("/dead-letters/all", name, "class=INVALID");
        var slug = view.substring(view.indexOf("v-"));

        assertThat(saved("/dead-letters/all", name, "class=BUG")).isEqualTo(view);
        assertThat(pages.answer(get(view), Role.OPERATOR, "*").getRedirectedUrl())
                .contains("class=BUG");
        assertThat(pages.send("/views/" + slug + "/remove", Role.ADMIN).getStatus())
                .isEqualTo(400);
        pages.send("/views/" + slug + "/remove", Role.OPERATOR);

        assertThat(pages.answer(get(view), Role.OPERATOR, "*").getStatus()).isEqualTo(404);
        assertThat(pages.send("/views", Role.VIEWER, "path", "/users", "name", "x", "query", "")
                        .getRedirectedUrl())
                .isEqualTo("/orders");
    }

    private String saved(String path, String name, String query) {
        return pages.send("/views", Role.OPERATOR, "path", path, "name", name, "query", query)
                .getRedirectedUrl();
    }
}
