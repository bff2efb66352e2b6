package org.orderyard.harness;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;

/** Tests of one hub one after another: each hub is started once, and stopped when the tests of the next begin. */
public final class ByHub implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(comparing((ClassDescriptor it) -> hubOf(it.getTestClass()))
                        .thenComparing(it ->
                                it.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT)));
    }

    /** The annotation that says how the hub is started, the class itself if it says so alone, nothing for tests without a hub. */
    private static String hubOf(Class<?> test) {
        var hub = MergedAnnotations.from(test, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
                .get(SpringBootTest.class);
        if (!hub.isPresent()) return "";
        MergedAnnotation<?> sayer = hub.getMetaSource();
        return sayer == null ? test.getName() : sayer.getType().getName();
    }
}
