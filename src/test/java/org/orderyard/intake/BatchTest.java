package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.message.RawMessage;
import org.orderyard.sql.CountingJdbc;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class BatchTest {
    private static final long SEED = 20261122;

    @Autowired
    private Table table;

    @Autowired
    private Pump pump;

    @Autowired
    private CourierRounds couriers;

    @Autowired
    private CountingJdbc jdbc;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    @DisplayName("a batch of 200 orders takes as many statements as one of 20")
    void statementsDoNotGrowWithTheBatch() {
        var sku = shelves.sku(10_000);
        pump.stop();
        couriers.stop();
        try {
            commit(placing(sku, 20));

            var few = fewestStatements(sku, 20);
            var many = fewestStatements(sku, 200);

            assertThat(many).isEqualTo(few);
        } finally {
            couriers.start();
            pump.start();
        }
    }

    @ParameterizedTest(name = "a batch of 200 takes as many statements as one of 20: {0}")
    @ValueSource(
            strings = {
                "'command':'StockReset','items':[{'sku':'%s','quantity':%d}]",
                "'command':'StockDelta','sku':'%s','delta':-%d",
                "'command':'StockReceipt','purchaseOrder':'PO','sku':'%s','quantity':%d",
                "'command':'StockExpected','purchaseOrder':'PO','sku':'%s','quantity':%d"
            })
    void statementsAboutStockDoNotGrowWithTheBatch(String command) {
        commit(aboutStock(command, 20));

        var few = statementsOf(aboutStock(command, 20));
        var many = statementsOf(aboutStock(command, 200));

        assertThat(many).isEqualTo(few);
    }

    private static List<Incoming> aboutStock(String command, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> "{'facility':'BERLIN'," + command.formatted("S-" + UUID.randomUUID(), it + 1) + "}")
                .map(it -> fresh("stock", it.replace('\'', '"')))
                .toList();
    }

    @Test
    void whatIsTooLongForTheDatabaseIsADeadLetterAtOnceAndStopsNobody() {
        var good = AnOrder.of(shelves.sku(1), 1);
        var noise = new Random(SEED)
                .ints(20_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var expected = "{'command':'StockExpected','facility':'BERLIN','purchaseOrder':'%s','sku':'S','quantity':1}"
                .formatted(noise)
                .replace('\'', '"');

        var outcomes = commit(List.of(fresh("stock", expected), fresh("ecommerce", good.json())));

        assertThat(outcomes).filteredOn(Outcome.Dead.class::isInstance).hasSize(1);
        assertThat(hub.orders(good.externalId())).isOne();
    }

    @Test
    void aMessageThatFailsCostsItsNeighboursNothing() {
        var sku = shelves.sku(100);
        var good = AnOrder.of(sku, 1);
        var answersNothing = fresh("wms", AnOrder.update("999999-0-1", "picked"));
        var broken = fresh("ecommerce", "{\"command\":\"PlaceOrder\",\"order\":{}}");

        var outcomes = commit(List.of(broken, fresh("ecommerce", good.json()), answersNothing));

        assertThat(outcomes.stream().filter(Outcome.Dead.class::isInstance)).hasSize(2);
        assertThat(hub.orders(good.externalId())).isOne();
    }

    @Test
    @DisplayName("one poisonous message in a hundred, which no database takes, stops none of the others (promise 10)")
    void aPoisonousMessageStopsNoneOfTheOthers() {
        var batch = new ArrayList<>(placing(shelves.sku(1_000), 198));
        batch.add(50, fresh("ecommerce", AnOrder.of("S-\\u0000", 1).json()));
        batch.add(150, fresh("ecommerce", "{".repeat(500)));

        var outcomes = commit(batch);

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(198);
        assertThat(outcomes.stream().filter(Outcome.Dead.class::isInstance)).hasSize(2);
    }

    @Test
    @DisplayName("redelivering every message of a day changes nothing (promise 47)")
    void redeliveringEverythingChangesNothing() {
        var sku = shelves.sku(10);
        var order = AnOrder.of(sku, 2).unpaid();
        var day = new ArrayList<Incoming>();
        day.add(fresh("stock", """
            {"command":"StockDelta","shop":"main","facility":"BERLIN","sku":"%s","delta":5,"reason":"FOUND"}\
            """.formatted(sku)));
        day.add(fresh("ecommerce", order.json()));
        day.add(fresh("ecommerce", order.revised(sku, 3).json()));
        day.add(fresh("payments", order.revised(sku, 3).payment("CAPTURE", "OK")));
        day.forEach(it -> commit(List.of(it)));
        var request = hub.deliveryNumber(order.externalId(), "requested") + "-1";
        day.add(fresh("wms", AnOrder.shipped(request, "P-" + request)));
        day.add(fresh("carriers", AnOrder.delivered("P-" + request)));
        day.subList(4, 6).forEach(it -> commit(List.of(it)));
        var before = ledgers(order, sku);

        var again = commit(day);

        assertThat(again).allMatch(Outcome.Duplicate.class::isInstance);
        assertThat(ledgers(order, sku)).isEqualTo(before);
        assertThat(hub.state(order.externalId())).isEqualTo("completed");
    }

    private List<Object> ledgers(AnOrder order, String sku) {
        return List.of(
                hub.steps(order.externalId()),
                hub.deliveryStates(order.externalId()),
                hub.sql()
                        .sql("select operation, result, amount from payment_transactions p join orders o on o.id ="
                                + " p.order_id where o.external_id = :id order by 1, 2, 3")
                        .param("id", order.externalId())
                        .query()
                        .listOfRows(),
                shelves.onHand(sku, "BERLIN"),
                shelves.reserved(sku, "BERLIN"),
                hub.sql()
                        .sql("select count(*) from stock_moves where sku = :sku")
                        .param("sku", sku)
                        .query(Integer.class)
                        .single());
    }

    @Test
    @DisplayName("two pumps, eight hot SKUs, lines in random order: no deadlock, no oversell (promise 48)")
    void hotSkusAreNeitherOversoldNorDeadlocked() throws Exception {
        var skus = IntStream.range(0, 8).mapToObj(_ -> shelves.sku(60)).toList();
        var random = new Random(SEED);
        var batches = IntStream.range(0, 16).mapToObj(_ -> hot(skus, random)).toList();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var jobs = batches.stream()
                    .map(it -> (Callable<List<Outcome>>) () -> commit(it))
                    .toList();
            for (var job : threads.invokeAll(jobs)) assertThat(job.get()).allMatch(Outcome.Done.class::isInstance);
        }

        for (var sku : skus) {
            assertThat(shelves.onHand(sku, "BERLIN")).as("seed %d", SEED).isNotNegative();
            assertThat(allocated(sku) + shelves.onHand(sku, "BERLIN")).isEqualTo(60);
        }
    }

    private List<Incoming> hot(List<String> skus, Random random) {
        return IntStream.range(0, 20)
                .mapToObj(_ -> AnOrder.of(skus.get(random.nextInt(8)), 1).and(skus.get(random.nextInt(8)), 1))
                .map(it -> fresh("ecommerce", it.json()))
                .toList();
    }

    private int allocated(String sku) {
        return hub.sql()
                .sql("select coalesce(sum(quantity), 0) from reservations where sku = :sku and status = 'ALLOCATED'")
                .param("sku", sku)
                .query(Integer.class)
                .single();
    }

    /** Of three tries: now and then a block of order numbers is fetched. */
    private long fewestStatements(String sku, int size) {
        return IntStream.range(0, 3)
                .mapToLong(_ -> statementsOf(placing(sku, size)))
                .min()
                .orElseThrow();
    }

    private long statementsOf(List<Incoming> batch) {
        var before = jdbc.statementsOfThisThread();
        commit(batch);
        return jdbc.statementsOfThisThread() - before;
    }

    private List<Outcome> commit(List<Incoming> batch) {
        return new ArrayList<>(table.commit(batch, List.of()).outcomes().values());
    }

    private static List<Incoming> placing(String sku, int count) {
        return Stream.generate(() -> fresh("ecommerce", AnOrder.of(sku, 1).json()))
                .limit(count)
                .toList();
    }

    private static Incoming fresh(String endpoint, String body) {
        return Incoming.fresh(new RawMessage(
                endpoint,
                body.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                UUID.randomUUID().toString()));
    }
}
