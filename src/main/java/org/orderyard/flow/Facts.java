package org.orderyard.flow;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that were loaded for a batch, with what earlier decisions of it changed laid over them. Immutable. */
public final class Facts {
    private final Map<FactKey<?>, Object> loaded;
    private final @Nullable Facts under;
    private final @Nullable FactKey<?> key;
    private final @Nullable Object value;

    private Facts(
            Map<FactKey<?>, Object> loaded, @Nullable Facts under, @Nullable FactKey<?> key, @Nullable Object value) {
        this.loaded = loaded;
        this.under = under;
        this.key = key;
        this.value = value;
    }

    public static Facts none() {
        return of(new HashMap<>());
    }

    public static Facts of(Map<FactKey<?>, Object> loaded) {
        return new Facts(loaded, null, null, null);
    }

    public boolean has(FactKey<?> wanted) {
        return find(wanted) != null;
    }

    /** @throws FactNotLoaded if no guard or effect had declared it: a bug, not a query */
    @SuppressWarnings("unchecked")
    public <V> V get(FactKey<V> wanted) {
        var found = find(wanted);
        if (found == null) throw new FactNotLoaded(wanted);
        return (V) found;
    }

    public <V> Facts with(FactKey<V> changed, V newValue) {
        return new Facts(loaded, this, changed, newValue);
    }

    /** The same facts in one layer: what is laid over is written into the loaded map, which the batch owns. */
    public Facts flattened() {
        if (under == null) return this;
        var changes = new HashMap<FactKey<?>, Object>();
        for (Facts layer = this; layer.under != null; layer = layer.under) {
            if (layer.key != null && layer.value != null) changes.putIfAbsent(layer.key, layer.value);
        }
        loaded.putAll(changes);
        return new Facts(loaded, null, null, null);
    }

    private @Nullable Object find(FactKey<?> wanted) {
        for (Facts layer = this; layer != null; layer = layer.under) {
            if (wanted.equals(layer.key)) return layer.value;
        }
        return loaded.get(wanted);
    }
}
