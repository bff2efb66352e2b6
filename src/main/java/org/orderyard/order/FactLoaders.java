package org.orderyard.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.flow.FactKey;
import org.springframework.stereotype.Component;

/** Loads facts of all kinds, each kind by the module that owns it. */
@Component
class FactLoaders {
    private final Map<Class<?>, FactLoader<?>> byKind;

    FactLoaders(List<FactLoader<?>> loaders) {
        byKind = loaders.stream().collect(Collectors.toUnmodifiableMap(FactLoader::kind, it -> it));
    }

    void load(Set<FactKey<?>> keys, Map<FactKey<?>, Object> into) {
        keys.stream()
                .collect(Collectors.groupingBy(Object::getClass, Collectors.toSet()))
                .forEach((kind, some) -> into.putAll(loader(kind).load(some)));
    }

    @SuppressWarnings("unchecked")
    private FactLoader<FactKey<?>> loader(Class<?> kind) {
        return (FactLoader<FactKey<?>>)
                Objects.requireNonNull(byKind.get(kind), () -> "Nobody loads facts of kind " + kind.getSimpleName());
    }
}
