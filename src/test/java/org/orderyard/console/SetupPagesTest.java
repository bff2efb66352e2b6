package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.schedule.JobBoard;
import org.orderyard.shop.Audit;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Jobs, flows and users. */
@HubTest
class SetupPagesTest {
    private static final String JOB = "ship-to-customer/RetryStock";

    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private JobBoard jobs;

    @Autowired
    private Audit audit;

    @Autowired
    private UserDetailsService people;

    @Test
    void aJobRunsWhenItIsToldTo() {
        var before = jobs.named(JOB).orElseThrow().lastRun();

        assertThat(pages.send("/jobs/run", Role.ADMIN, "job", JOB).getStatus()).isEqualTo(302);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !java.util.Objects.equals(jobs.named(JOB).orElseThrow().lastRun(), before));
        assertThat(pages.text("/jobs")).contains(JOB, "prompted", "keep-partitions");
    }

    @Test
    void jobsOfAllShopsAreSteeredByPeopleForAllOfThem() {
        var run = post("/jobs/run").with(csrf()).param("job", JOB);
        assertThat(pages.answer(run, Role.ADMIN, "main").getStatus()).isEqualTo(403);
        assertThat(pages.text("/jobs", Role.ADMIN, "elsewhere")).contains(JOB).doesNotContain("export/main/");
        assertThat(pages.text("/jobs", Role.ADMIN, "main")).contains("export/main/");
    }

    @Test
    void anAddressThatNothingAnswersToIsAPageForPeople() throws Exception {
        assertThat(pages.answer(get("/nonsense").accept(MediaType.TEXT_HTML), Role.ADMIN, "*")
                        .getContentAsString())
                .contains("There is nothing at /nonsense", "All orders");
    }

    @Test
    void aPausedJobDoesNotRunAndSaysWhoPausedItAndWhy() {
        pages.send("/jobs/pause", Role.ADMIN, "job", JOB, "reason", "stock is counted today");

        assertThat(jobs.runNow(JOB)).isFalse();
        assertThat(pages.text("/jobs")).contains("Paused", "stock is counted today");
        assertThat(pages.send("/jobs/resume", Role.VIEWER, "job", JOB).getStatus())
                .isEqualTo(403);

        pages.send("/jobs/resume", Role.ADMIN, "job", JOB);
        assertThat(jobs.named(JOB).orElseThrow().isPaused()).isFalse();
    }

    @Test
    void aFlowShowsItsStatesWithHowManyStandThere() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "in-fulfilment");

        var newest = hub.newestFlow("ship-to-customer");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(pages.text("/flows/" + newest)).containsPattern("Open · [1-9]"));
        assertThat(pages.text("/flows/" + newest + "?machine=delivery")).contains("awaiting-stock", "<svg");
        assertThat(pages.text("/flows")).contains("carry-out", "layaway");
        assertThat(pages.text("/flows/ship-to-customer/99")).contains("was never published");
    }

    @Test
    void whoIsLetInGetsAPasswordOnceAndCanBeLockedOut() {
        var name = "mira-" + System.nanoTime();

        var added = pages.send("/users", Role.ADMIN, "name", name, "role", "operator", "shop", "");

        assertThat(added.getStatus()).isEqualTo(302);
        assertThat(pages.text("/users")).contains(name, "operator");
        assertThat(people.loadUserByUsername(name).getAuthorities()).hasSize(3);
        var before = people.loadUserByUsername(name).getPassword();
        pages.send("/users/password", Role.ADMIN, "name", name);
        assertThat(people.loadUserByUsername(name).getPassword()).isNotEqualTo(before);
        pages.send("/users/active", Role.ADMIN, "name", name, "active", "false");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> people.loadUserByUsername(name)))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(audit.of("user " + name, 5))
                .extracting(Audit.Deed::what)
                .containsExactly("deactivate", "new password", "add");
    }

    @Test
    void usersAreForThoseOnlyWhoConfigureAndNobodyLocksHimselfOut() {
        assertThat(pages.answer(
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/users"),
                                Role.SUPERVISOR,
                                "*")
                        .getStatus())
                .isEqualTo(403);
        pages.send("/users/active", Role.ADMIN, "name", "admin-all", "active", "false");
        assertThat(people.loadUserByUsername("admin-all").isEnabled()).isTrue();
    }
}
