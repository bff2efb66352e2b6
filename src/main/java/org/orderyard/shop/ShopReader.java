package org.orderyard.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.ShopFile.RuleAtLine;

/** Reads a shop file; what cannot be used is told with its line. */
final class ShopReader {
    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build()
            .readerFor(ShopFile.class);

    private final Path file;

    ShopReader(Path file) {
        this.file = file;
    }

    static ShopFile read(Path file) {
        try {
            return YAML.readValue(file.toFile());
        } catch (UnrecognizedPropertyException unknown) {
            throw new UnusableShop(
                    file,
                    lineOf(unknown),
                    "unknown word '%s'; known here: %s".formatted(unknown.getPropertyName(), known(unknown)));
        } catch (JsonMappingException unfit) {
            throw new UnusableShop(file, lineOf(unfit), "%s: %s".formatted(path(unfit), unfit.getOriginalMessage()));
        } catch (JsonProcessingException broken) {
            throw new UnusableShop(file, lineOf(broken), broken.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Not readable as a shop: " + file, e);
        }
    }

    private static String path(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(it -> it.getFieldName() == null ? String.valueOf(it.getIndex()) : it.getFieldName())
                .collect(Collectors.joining("."));
    }

    static List<Beginning> begins(Path file, @Nullable List<RuleAtLine> rules) {
        var reader = new ShopReader(file);
        return orNone(rules).stream().map(reader::beginning).toList();
    }

    static Set<Notice> notices(Path file, ShopFile.WordsAtLine told) {
        return Set.copyOf(new ShopReader(file).words(told.line(), "notice", told.words(), Notice.values()));
    }

    private Beginning beginning(RuleAtLine at) {
        var rule = at.rule();
        var refuses = rule.refuse() != null;
        if (refuses == (rule.flow() != null || rule.state() != null))
            throw new UnusableShop(file, at.line(), "a rule has a 'flow', a 'state' or both, or else 'refuse' and why");
        return new Beginning(
                terms(at),
                Optional.ofNullable(rule.flow()),
                Optional.ofNullable(rule.state()),
                Optional.ofNullable(rule.refuse()),
                rule.isProtected(),
                "%s:%d".formatted(file, at.line()));
    }

    private Sale.Terms terms(RuleAtLine at) {
        var when = at.rule().when();
        return new Sale.Terms(
                words(at.line(), "mode", when.mode(), Sale.Mode.values()),
                Optional.ofNullable(when.toShip()),
                orNone(when.payment()),
                words(at.line(), "outcome", when.outcome(), Sale.Outcome.values()),
                when.failures());
    }

    private <E extends Enum<E>> List<E> words(int line, String name, @Nullable List<String> words, E[] known) {
        return orNone(words).stream().map(it -> word(line, name, it, known)).toList();
    }

    <E extends Enum<E>> E word(int line, String name, String word, E[] known) {
        return Stream.of(known)
                .filter(it -> word(it).equals(word))
                .findFirst()
                .orElseThrow(() -> new UnusableShop(
                        file,
                        line,
                        "'%s' is no %s; known are %s"
                                .formatted(
                                        word,
                                        name,
                                        Arrays.stream(known)
                                                .map(ShopReader::word)
                                                .toList())));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static int lineOf(JsonProcessingException broken) {
        return broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var ids = unknown.getKnownPropertyIds();
        return ids == null
                ? ""
                : String.join(", ", ids.stream().map(String::valueOf).sorted().toList());
    }
}
