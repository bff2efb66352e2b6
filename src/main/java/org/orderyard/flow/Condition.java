package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** When a choice is taken: named guards with literals, joined by all, any and not; nothing is parsed out of a string. */
public sealed interface Condition {
    /** All guards that it asks, at any depth. */
    Stream<Test> guards();

    record Always() implements Condition {
        @Override
        public Stream<Test> guards() {
            return Stream.empty();
        }
    }

    /** @param argument the literal or list beside the name; a missing node when there is none */
    record Test(String guard, JsonNode argument) implements Condition {
        @Override
        public Stream<Test> guards() {
            return Stream.of(this);
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public Stream<Test> guards() {
            return parts.stream().flatMap(Condition::guards);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public Stream<Test> guards() {
            return parts.stream().flatMap(Condition::guards);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Stream<Test> guards() {
            return part.guards();
        }
    }
}
