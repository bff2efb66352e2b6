package org.orderyard.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** @return what no module of the order's side writes: documents to emit, timers, releases */
    List<Wanted<?>> write(List<Wanted<?>> all) {
        var rest = new ArrayList<Wanted<?>>();
        all.stream()
                .collect(Collectors.groupingBy(
                        it -> it.write().getClass(), java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, some) -> {
                    if (byKind.containsKey(kind)) writer(kind).write(cast(some));
                    else rest.addAll(some);
                });
        return rest;
    }

    @SuppressWarnings("unchecked")
    private Writes<Write> writer(Class<?> kind) {
        return (Writes<Write>) byKind.get(kind);
    }

    @SuppressWarnings("unchecked")
    private static List<Wanted<Write>> cast(List<?> wanted) {
        return (List<Wanted<Write>>) wanted;
    }
}
