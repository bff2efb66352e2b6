package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.Caller;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Replays of many: dead letters of one cause, some of which would be understood by now. */
@HubTest
class ReplayJobJourney {
    private final List<AnOrder> orders = new ArrayList<>();
    private final String cause = "f" + System.nanoTime();

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private ConsoleFixture fixture;

    @Autowired
    private PageReader pages;

    @LocalServerPort
    private int port;

    private Caller support;

    @BeforeEach
    void logIn() {
        support = fixture.caller(port, Role.SUPERVISOR, "*");
    }

    @Test
    @DisplayName("a replay of many sends just what was fixed, once, and what failed later is not in it (promise 26)")
    void sendsWhatWasFixedAndNothingElse() {
        mended(3);
        broken(1);
        var job = fixed();
        var later = broken(1);
        assertThat(support.json(job).path("foretold").toString()).contains("\"SUCCEEDS\":3", "\"FAILS\":1");
        assertThat(hub.orders(orders.getFirst().externalId())).isZero();

        start(job, "{\"reason\": \"mended\", \"stopAt\": \"100\", \"ramp\": \"1, 2\"}");
        awaitState(job, "DONE");

        assertThat(tally(job, "succeeded")).isEqualTo(3);
        assertThat(tally(job, "failed")).isOne();
        orders.subList(0, 3)
                .forEach(it -> assertThat(hub.orders(it.externalId())).isOne());
        assertThat(hub.letterStatus(later)).isEqualTo("OPEN");
        assertThat(replays()).isEqualTo(4);
        assertThat(start(job, "{\"reason\": \"once more\"}")).isEqualTo(409);
    }

    @Test
    @DisplayName("it stops at its limit of failures, and goes on only if somebody says so, and why (promise 26)")
    void stopsAtItsLimit() {
        broken(3);
        var job = fixed();
        start(job, "{\"reason\": \"let us see\", \"ramp\": \"1\"}");
        awaitState(job, "STOPPED");
        assertThat(replays()).isOne();

        assertThat(support.post(job + "/go-on", "{}").statusCode()).isEqualTo(400);
        support.post(job + "/go-on", "{\"reason\": \"one of a kind\"}");
        awaitState(job, "DONE");

        assertThat(tally(job, "failed")).isEqualTo(3);
        assertThat(support.json("/api/audit?on=replay&what=go+on+anyway").toString())
                .contains("one of a kind");
    }

    @Test
    @DisplayName("it can be paused and cancelled; what was not sent stays as it is (promise 26)")
    void isPausedAndCancelled() {
        var letters = List.of(broken(1), broken(1), broken(1));
        var job = fixed();
        start(job, "{\"reason\": \"slowly\", \"ramp\": \"\", \"rate\": \"1\", \"stopAt\": \"100\"}");

        support.post(job + "/pause", "{}");
        assertThat(support.json(job).path("job").path("stateBy").asText()).isEqualTo("supervisor-all");
        var left = tally(job, "left");
        support.post(job + "/cancel", "{\"reason\": \"not needed\"}");

        assertThat(state(job)).isEqualTo("CANCELLED");
        assertThat(left).isPositive();
        assertThat(hub.letterStatus(letters.getLast())).isEqualTo("OPEN");
        assertThat(support.post(job + "/resume", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void whoIsForOtherShopsDoesNotSeeItAndWhatNobodyWaitsForIsNoReplay() {
        broken(1);
        var job = fixed();

        assertThat(fixture.caller(port, Role.ADMIN, "elsewhere").get(job).statusCode())
                .isEqualTo(404);
        assertThat(support.post("/api/replays", "{\"fingerprint\": \"none\"}").statusCode())
                .isEqualTo(400);
        support.post(job + "/try-all", "{}");
        awaitState(job, "FIXED");
    }

    @Test
    void whatFailedSinceIsAddedBeforeItIsStartedAndItsResultsAreASheet() {
        broken(1);
        var job = fixed();
        var later = broken(2);

        assertThat(support.post(job + "/add", "{}").statusCode()).isEqualTo(200);
        assertThat(support.post(job + "/add", "{}").statusCode()).isEqualTo(200);
        assertThat(support.json(job).path("job").path("letters").asInt()).isEqualTo(3);
        start(job, "{\"reason\": \"all of them\", \"ramp\": \"\", \"stopAt\": \"100\"}");
        assertThat(support.post(job + "/add", "{}").statusCode()).isEqualTo(409);
        assertThat(pages.text("/dead-letters")).contains("href=\"" + job.replace("/api", "") + "\"");
        awaitState(job, "DONE");

        assertThat(pages.text(job.replace("/api", "") + ".csv").lines())
                .hasSize(4)
                .startsWith("nr,letter,order,result,outcome,dry_run,dry_run_says,replayed_as,ended_at")
                .anyMatch(it -> it.startsWith("3,DL-%d,".formatted(later)) && it.contains(",FAILED,"));
    }

    private String fixed() {
        var answer = support.post("/api/replays", "{\"fingerprint\": \"%s\"}".formatted(cause));
        return "/api/replays/" + Caller.json(answer).path("job").path("id").asLong();
    }

    private int start(String job, String plan) {
        return support.post(job + "/start", plan).statusCode();
    }

    private void awaitState(String job, String state) {
        await(job + " is " + state).atMost(Duration.ofSeconds(20)).until(() -> state(job), state::equals);
    }

    private String state(String job) {
        return support.json(job).path("job").path("state").asText();
    }

    private int tally(String job, String what) {
        JsonNode one = support.json(job).path("job");
        return one.path("tally").path(what).asInt();
    }

    private int replays() {
        return hub.sql().sql("""
            select count(*) from replays r join dead_letters l on l.id = r.dead_letter_id
            where r.reason like 'R-%' and exists (
                select 1 from replay_items i join replay_jobs j on j.id = i.job_id
                where i.letter_id = l.id and j.query like '%' || :cause)
            """).param("cause", cause).query(Integer.class).single();
    }

    /** As if its mapping had been mended since. */
    private void mended(int count) {
        for (int i = 0; i < count; i++)
            hub.sql().sql("""
                update dead_letters
                set body = convert_to(replace(convert_from(body, 'UTF8'), '"quantity":-1', '"quantity":1'), 'UTF8')
                where id = :id
                """).param("id", broken(1)).update();
    }

    /** @return the last one's letter */
    private long broken(int count) {
        var letter = 0L;
        for (int i = 0; i < count; i++) {
            var order = AnOrder.of(shelves.sku(5), 1);
            orders.add(order);
            partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
            letter = hub.awaitLetter(order.externalId());
            hub.sql()
                    .sql("update dead_letters set fingerprint = :cause where id = :id")
                    .param("cause", cause)
                    .param("id", letter)
                    .update();
        }
        return letter;
    }
}
