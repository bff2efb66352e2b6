package org.orderyard.integration;

import java.util.List;
import java.util.Optional;
import org.orderyard.message.Courier.Carried;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a fault on the way out means. What nobody knows may heal: it is tried again, and in the end a person looks at it. */
@Component
class Setbacks {
    private final List<Setback> known;

    Setbacks(ObjectProvider<Setback> known) {
        this.known = known.orderedStream().toList();
    }

    Carried read(Exception fault) {
        return known.stream()
                .flatMap(it -> it.read(fault).stream())
                .findFirst()
                .orElseGet(() -> new Carried.Later(fault, Optional.empty()));
    }
}
