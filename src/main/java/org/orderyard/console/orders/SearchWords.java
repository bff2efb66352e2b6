package org.orderyard.console.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;

/** The values for the clauses of a search. */
record SearchWords(OrderFilter filter, Person person, Map<String, List<String>> channelsByShop) {
    Map<String, @Nullable Object> parameters() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("allShops", person.isForAllShops());
        values.put("shops", person.shops());
        values.put("limit", filter.size() + 1);
        values.put("channels", filter.channels().toArray(String[]::new));
        values.put("phases", filter.phases().toArray(String[]::new));
        filter.state().ifPresent(it -> values.put("state", it));
        filter.externalId().ifPresent(it -> values.put("externalId", it));
        filter.number().ifPresent(it -> values.put("number", it));
        filter.sku().ifPresent(it -> values.put("sku", it));
        filter.email().ifPresent(it -> values.put("email", it));
        filter.words().ifPresent(it -> putWords(it, values));
        filter.after().ifPresent(it -> values.put("after", it));
        values.put("before", filter.after().orElse(Long.MAX_VALUE));
        putKeys(values);
        return values;
    }

    /** Every shop and channel there is: with the external id they make whole keys, which the unique index finds. */
    private void putKeys(Map<String, @Nullable Object> values) {
        var shops = new ArrayList<String>();
        var channels = new ArrayList<String>();
        channelsByShop.forEach((shop, names) -> names.forEach(it -> {
            shops.add(shop);
            channels.add(it);
        }));
        values.put("keyShops", shops.toArray(String[]::new));
        values.put("keyChannels", channels.toArray(String[]::new));
    }

    private static void putWords(String words, Map<String, @Nullable Object> values) {
        values.put("words", words);
        values.put("wordsNumber", words.matches("\\d{1,18}") ? Long.parseLong(words) : -1L);
        values.put("wordsLike", words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
}
