package org.orderyard.flow;

/** What can be said of a condition from the state of the order alone. */
final class Possible {
    private Possible() {}

    /** Whether it may hold while the order is in this state; what is not about the state is taken for possible. */
    static boolean in(String state, Condition condition) {
        return switch (condition) {
            case Condition.Always it -> true;
            case Condition.Test it -> !isAboutTheState(it) || names(it, state);
            case Condition.All it -> it.parts().stream().allMatch(part -> in(state, part));
            case Condition.Any it -> it.parts().stream().anyMatch(part -> in(state, part));
            case Condition.Not it -> !isSure(state, it.part());
        };
    }

    private static boolean isSure(String state, Condition condition) {
        return switch (condition) {
            case Condition.Always it -> true;
            case Condition.Test it -> isAboutTheState(it) && names(it, state);
            case Condition.All it -> it.parts().stream().allMatch(part -> isSure(state, part));
            case Condition.Any it -> it.parts().stream().anyMatch(part -> isSure(state, part));
            case Condition.Not it -> !in(state, it.part());
        };
    }

    private static boolean isAboutTheState(Condition.Test test) {
        return test.guard().equals("order-state");
    }

    private static boolean names(Condition.Test test, String state) {
        return Words.of(test.argument()).contains(state);
    }
}
