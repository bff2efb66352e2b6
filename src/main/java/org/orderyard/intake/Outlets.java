package org.orderyard.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.orderyard.message.Outbox;
import org.orderyard.shop.AddedCodes;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** Who takes which target; a target that no endpoint takes is a queue of our own broker. */
@Component
class Outlets {
    private final PublishedMappings published;
    private final AddedCodes codes;
    private final Map<String, String> byTarget = new TreeMap<>();
    private final Map<String, Rendering> renderings = new ConcurrentHashMap<>();

    Outlets(Endpoints endpoints, Shops shops, PublishedMappings published, AddedCodes codes) {
        this.published = published;
        this.codes = codes;
        FacilityLint.refuseFaulty(shops, endpoints);
        endpoints
                .all()
                .forEach(endpoint ->
                        endpoint.out().ifPresent(out -> out.takes().forEach(it -> byTarget.put(it, endpoint.name()))));
        byTarget.remove(Outlet.OF_FACILITIES);
        byTarget.putAll(FacilityLint.requests(shops));
    }

    Optional<Outbox.Via> via(String target) {
        return Optional.ofNullable(byTarget.get(target)).map(it -> new Outbox.Via(it, mapping(it)));
    }

    Map<String, String> byTarget() {
        return byTarget;
    }

    /** Name and version by which the endpoint's documents are rendered now. */
    String mapping(String endpoint) {
        return published
                .version(endpoint)
                .orElseThrow(() -> new IllegalStateException("There is no endpoint " + endpoint));
    }

    /** Whatever the files say now: what is sent again is the same again. */
    Rendering rendering(String mapping) {
        return renderings.computeIfAbsent(mapping, it -> {
            var parts = it.split(" ");
            return Rendering.of(
                    published
                            .find(parts[0], Integer.parseInt(parts[1]))
                            .orElseThrow(() -> new IllegalStateException("Mapping %s is not published".formatted(it))),
                    codes);
        });
    }
}
