package org.orderyard.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who handles the commands that are about no order. */
@Component
class Handlers {
    private final Map<Class<?>, Handles<?>> byCommand;

    Handlers(List<Handles<?>> handlers) {
        byCommand = handlers.stream().collect(Collectors.toUnmodifiableMap(Handles::command, it -> it));
    }

    @SuppressWarnings("unchecked")
    Handles<Command> of(Command command) {
        return (Handles<Command>)
                Objects.requireNonNull(byCommand.get(command.getClass()), () -> "Nobody handles " + command.word());
    }
}
