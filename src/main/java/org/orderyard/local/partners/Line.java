package org.orderyard.local.partners;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Some pieces of an article. It has one price, wherever and whenever it is sold. */
record Line(String sku, int quantity) {
    private static final BigDecimal VAT_OF_GROSS = new BigDecimal("0.159664");

    static List<Line> drawn(List<String> shelf, Random random) {
        var skus = new ArrayList<>(shelf);
        Collections.shuffle(skus, random);
        return skus.stream()
                .limit(1 + random.nextInt(3))
                .map(it -> new Line(it, random.nextInt(10) == 0 ? 6 : 1 + random.nextInt(3)))
                .toList();
    }

    static BigDecimal worth(List<Line> lines) {
        return lines.stream().map(Line::worth).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    static BigDecimal taxIn(BigDecimal gross) {
        return gross.multiply(VAT_OF_GROSS).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal price() {
        return new BigDecimal(3 + Math.floorMod(sku.hashCode(), 30) + ".90");
    }

    BigDecimal worth() {
        return price().multiply(BigDecimal.valueOf(quantity));
    }

    String name() {
        var words = sku.toLowerCase(Locale.ROOT).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
