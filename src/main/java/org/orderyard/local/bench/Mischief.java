package org.orderyard.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Partners that do everything that partners do: send twice, cancel, reject, ship in parts, and now and then send rubbish. */
final class Mischief {
    private static final String ORDERS = "orders.ecommerce";
    private static final String REPLIES = "wms.replies";
    private static final String ID_MEMBER = "\"externalId\":\"";

    private final Random random;
    private final double perSecond;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> effects = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();
    private volatile long limit;
    private volatile long placed;

    /** @param limit orders, at most */
    Mischief(long seed, double perSecond, long limit) {
        this.random = new Random(seed);
        this.perSecond = perSecond;
        this.limit = limit;
    }

    /** External ids of what the broker has on disk. */
    Set<String> accepted() {
        return accepted;
    }

    /** How often a warehouse began to work on each request. */
    Map<String, Integer> effects() {
        return effects;
    }

    long placed() {
        return placed;
    }

    void end() {
        limit = placed;
    }

    void allow(long more) {
        limit = placed + more;
    }

    boolean isAllAccepted() {
        return placed >= limit && accepted.size() == placed;
    }

    void confirm(List<Letter> letters) {
        for (var letter : letters)
            if (letter.queue().equals(ORDERS)) {
                var from = letter.text().indexOf(ID_MEMBER) + ID_MEMBER.length();
                accepted.add(letter.text().substring(from, letter.text().indexOf('"', from)));
            }
    }

    Partner.Conduct shop() {
        return new Partner.Conduct() {
            @Override
            public List<Letter> say() {
                var letters = new ArrayList<Letter>();
                var due = Math.min(limit, (long) (perSecond * (System.nanoTime() - start) / 1e9)) - placed;
                for (var left = Math.min(due, 50); left > 0; left--) letters.addAll(place());
                return letters;
            }
        };
    }

    Partner.Conduct notices() {
        return new Partner.Conduct() {
            @Override
            public List<Letter> answer(Received received) {
                return received.text("notice").equals("shipped")
                        ? Traffic.delivered(received).stream()
                                .map(it -> it.after(delay(it.text(), 500)))
                                .toList()
                        : List.of();
            }
        };
    }

    Partner.Conduct warehouse() {
        return new Partner.Conduct() {
            @Override
            public List<Letter> answer(Received received) {
                var isRequest = received.text("document").equals("FulfilmentRequest");
                if (isRequest && received.isNew()) effects.merge(received.text("request"), 1, Integer::sum);
                var answers = isRequest ? requested(received) : askedToCancel(received.text("request"));
                return isUnlucky(received.text("request"), 5)
                        ? Stream.concat(answers.stream(), answers.stream()).toList()
                        : answers;
            }
        };
    }

    private List<Letter> place() {
        var fate = Fate.drawn(random.nextInt(100));
        placed = placed + 1;
        var id = "T-%06d-%s".formatted(placed, fate);
        var sku = random.nextInt(1_000);
        var order = Letter.now(ORDERS, Texts.order(id, Goods.sku(sku), Goods.sku(sku / 7 + 1)));
        return switch (fate) {
            case PLAIN, REJECTED, REJECTED_IN_PART, SHIPPED_IN_PARTS -> List.of(order);
            case SENT_TWICE -> List.of(order, order.after(Duration.ofMillis(random.nextInt(2_000))));
            case CANCELLED_AT_ONCE -> List.of(order, Letter.now("cancellations.ecommerce", Texts.cancel(id)));
            case CANCELLED_LATER ->
                List.of(
                        order,
                        Letter.now("cancellations.ecommerce", Texts.cancel(id))
                                .after(Duration.ofMillis(random.nextInt(1_500))));
            case BAD -> List.of(Letter.now(ORDERS, bad(order.text())));
        };
    }

    private String bad(String order) {
        return switch (random.nextInt(3)) {
            case 0 -> order.substring(0, order.length() / 2);
            case 1 -> order.replace("\"quantity\":2", "\"quantity\":-2");
            default -> order.replace("\"currency\":\"EUR\",\"lines\"", "\"lines\"");
        };
    }

    private List<Letter> requested(Received received) {
        var request = received.text("request");
        var lines = received.document().path("lines");
        var isFirst = received.text("facility").equals(Goods.FACILITIES.getFirst());
        var picked = Letter.now(REPLIES, Texts.answer(request, "picked"));
        var shipped =
                Letter.now(REPLIES, Texts.shipped(request, "P-" + request)).after(delay(request, 400));
        return switch (Fate.of(received.text("externalId"))) {
            case REJECTED -> isFirst ? List.of(Letter.now(REPLIES, Texts.rejected(request))) : List.of(picked, shipped);
            case REJECTED_IN_PART ->
                isFirst && lines.size() > 1
                        ? List.of(
                                Letter.now(REPLIES, Texts.rejected(request, line(lines, 0), quantity(lines, 0))),
                                shipped)
                        : List.of(picked, shipped);
            case SHIPPED_IN_PARTS -> lines.size() > 1 ? inParts(request, lines, picked) : List.of(picked, shipped);
            // One that can stop waits for the request to cancel; the others ship in the end.
            case CANCELLED_AT_ONCE, CANCELLED_LATER ->
                canStop(request) ? List.of(picked) : List.of(picked, shipped.after(Duration.ofSeconds(2)));
            case PLAIN, SENT_TWICE, BAD -> List.of(picked, shipped);
        };
    }

    private static List<Letter> inParts(String request, JsonNode lines, Letter picked) {
        return List.of(
                picked,
                Letter.now(REPLIES, Texts.shipped(request, "P-" + request + "-1", line(lines, 0), quantity(lines, 0)))
                        .after(delay(request, 400)),
                Letter.now(REPLIES, Texts.shipped(request, "P-" + request + "-2", line(lines, 1), quantity(lines, 1)))
                        .after(delay(request, 400).plusMillis(300)));
    }

    private static List<Letter> askedToCancel(String request) {
        return List.of(Letter.now(REPLIES, Texts.answer(request, canStop(request) ? "cancelled" : "too-late")));
    }

    private static boolean canStop(String request) {
        return isUnlucky(request + "?", 50);
    }

    private static int line(JsonNode lines, int index) {
        return lines.path(index).path("line").asInt();
    }

    private static int quantity(JsonNode lines, int index) {
        return lines.path(index).path("quantity").asInt();
    }

    /** The same for the same text, since a message that comes again is answered in the same way. */
    private static Duration delay(String text, int millis) {
        return Duration.ofMillis(Math.floorMod(text.hashCode() * 31, millis));
    }

    static boolean isUnlucky(String text, int percent) {
        return Math.floorMod(text.hashCode() * 0x9E3779B9, 100) < percent;
    }
}
