package org.orderyard.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.orderyard.flow.Write;
import org.springframework.stereotype.Component;

/** Has every kind of write written by the module that declares it. */
@Component
class WantedWrites {
    private final Map<Class<?>, Writes<?>> byKind;

    WantedWrites(List<Writes<?>> writers) {
        byKind = writers.stream().collect(Collectors.toUnmodifiableMap(Writes::kind, it -> it));
    }

    /** What no module of the order's side writes: documents to emit, timers, releases. */
    List<Wanted<?>> rest(List<Wanted<?>> all) {
        return all.stream()
                .filter(it -> !byKind.containsKey(it.write().getClass()))
                .<Wanted<?>>map(it -> it)
                .toList();
    }

    void write(List<Wanted<?>> all) {
        all.stream()
                .filter(it -> byKind.containsKey(it.write().getClass()))
                .collect(Collectors.groupingBy(it -> it.write().getClass(), LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, some) -> writer(kind).write(cast(some)));
    }

    @SuppressWarnings("unchecked")
    private Writes<Write> writer(Class<?> kind) {
        return (Writes<Write>) Objects.requireNonNull(byKind.get(kind));
    }

    @SuppressWarnings("unchecked")
    private static List<Wanted<Write>> cast(List<?> wanted) {
        return (List<Wanted<Write>>) wanted;
    }
}
