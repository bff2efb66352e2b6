package org.orderyard.local.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What is sold here: enough articles that orders rarely meet, enough of each that none runs out. */
final class Goods {
    static final List<String> FACILITIES = List.of("BERLIN", "HAMBURG");

    private static final int ARTICLES = 500;
    private static final int ON_HAND = 50_000_000;

    private Goods() {}

    static String sku(int number) {
        return "BENCH-%03d".formatted(Math.floorMod(number, ARTICLES));
    }

    static List<Letter> counts() {
        var skus = IntStream.range(0, ARTICLES).mapToObj(Goods::sku).toList();
        return FACILITIES.stream()
                .map(it -> Letter.now("stock.updates", Texts.counted(it, skus, ON_HAND)))
                .toList();
    }
}
