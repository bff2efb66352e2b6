package org.orderyard.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.flow.Flow;
import org.orderyard.shop.Beginning;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.UnusableShop;

/** Whether the flows and states that shops name are there. */
public final class ShopLint {
    private final Map<String, Flow> flows;

    private ShopLint(Collection<Flow> flows) {
        this.flows = flows.stream()
                .collect(Collectors.toMap(
                        Flow::name,
                        Function.identity(),
                        (one, other) -> one.version() > other.version() ? one : other));
    }

    /** @return a sentence for each fault, with file and, for rules, line */
    public static List<String> check(Shops shops, Collection<Flow> flows) {
        var lint = new ShopLint(flows);
        return shops.all().stream().flatMap(lint::check).distinct().sorted().toList();
    }

    static void refuseFaulty(Shops shops, Collection<Flow> flows) {
        var faults = check(shops, flows);
        if (!faults.isEmpty()) throw new UnusableShop(faults);
    }

    private Stream<String> check(Shop shop) {
        return shop.channels().values().stream()
                .flatMap(channel -> Stream.concat(
                        unknown(
                                "%s: channel '%s' of shop '%s'".formatted(shop.file(), channel.name(), shop.name()),
                                channel.flow()),
                        channel.begins().stream().flatMap(it -> rule(it, channel.flow()))));
    }

    private Stream<String> rule(Beginning rule, String flowOfChannel) {
        var name = rule.flow().orElse(flowOfChannel);
        var flow = flows.get(name);
        if (flow == null) return rule.flow().isPresent() ? unknown(rule.place() + ": the rule", name) : Stream.empty();
        return rule.state().stream()
                .filter(it -> !flow.order().mayStartIn(it))
                .map(it -> "%s: no order of flow '%s' may start in '%s'; it may in %s"
                        .formatted(rule.place(), name, it, flow.order().begins()));
    }

    private Stream<String> unknown(String who, String flow) {
        return flows.containsKey(flow)
                ? Stream.empty()
                : Stream.of("%s takes flow '%s', which is not in flows/; there are %s"
                        .formatted(who, flow, flows.keySet().stream().sorted().toList()));
    }
}
