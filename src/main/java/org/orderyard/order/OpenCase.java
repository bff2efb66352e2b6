package org.orderyard.order;

import java.util.Optional;
import org.orderyard.flow.Write;

/** Something a person has to look at, with what to do about it. */
public record OpenCase(Optional<String> delivery, String event, String what) implements Write {
    @Override
    public String inWords() {
        return "A conflict case is opened: " + what;
    }
}
