package org.orderyard.order;

import java.util.Map;
import java.util.Set;
import org.orderyard.flow.FactKey;

/**
 * Loads facts of one kind for a whole batch, locked where they will be changed; implemented by the module that owns them.
 *
 * @param <K> the kind
 */
public interface FactLoader<K extends FactKey<?>> {
    Class<K> kind();

    /** @return a value for every key, also where the database has none */
    Map<K, Object> load(Set<K> keys);
}
