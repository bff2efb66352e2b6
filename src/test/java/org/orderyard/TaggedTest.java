package org.orderyard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** A tag on a test class or method of the compiled tests. */
record TaggedTest(String tag, String name) {
    static List<TaggedTest> in(Path testClasses) {
        try (var files = Files.walk(testClasses)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> className(testClasses.relativize(file)))
                    .filter(name -> name.startsWith("org.orderyard."))
                    .flatMap(TaggedTest::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(Path file) {
        return file.toString()
                .replace(".class", "")
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    private static Stream<TaggedTest> of(String className) {
        try {
            var type = Class.forName(className, false, TaggedTest.class.getClassLoader());
            var methods = Arrays.stream(type.getDeclaredMethods())
                    .flatMap(method -> of(method, type.getSimpleName() + "." + method.getName()));
            return Stream.concat(of(type, type.getSimpleName()), methods);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<TaggedTest> of(AnnotatedElement element, String name) {
        return Arrays.stream(element.getDeclaredAnnotationsByType(Tag.class))
                .map(tag -> new TaggedTest(tag.value(), name));
    }
}
