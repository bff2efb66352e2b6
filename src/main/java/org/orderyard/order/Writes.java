package org.orderyard.order;

import java.util.List;
import org.orderyard.flow.Write;

/**
 * Writes what the decisions of a batch want written, set-based; implemented by the module that declares the write.
 *
 * @param <W> the kind
 */
public interface Writes<W extends Write> {
    Class<W> kind();

    void write(List<Wanted<W>> all);
}
