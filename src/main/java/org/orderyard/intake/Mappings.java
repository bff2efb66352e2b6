package org.orderyard.intake;

import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.orderyard.shop.AddedCodes;

/** The mappings of a folder, each compiled once. */
final class Mappings {
    static final String IDENTITY = "identity";
    private final Function<String, String> texts;
    private final CodeLists lists;
    private final Codes codes;
    private final Map<String, Mapping> compiled = new ConcurrentHashMap<>();

    private Mappings(Function<String, String> texts, CodeLists lists, AddedCodes addedCodes) {
        this.texts = texts;
        this.lists = lists;
        this.codes = new Codes(addedCodes, lists::find);
    }

    /** By the files alone. */
    Mappings(Path folder) {
        this(folder, AddedCodes.NONE);
    }

    /** @param addedCodes what people said that partners' codes are called here */
    Mappings(Path folder, AddedCodes addedCodes) {
        this(it -> text(folder, it), new CodeLists(folder), addedCodes);
    }

    /** As they were published once. */
    static Mappings of(MappingSource source, AddedCodes addedCodes) {
        return new Mappings(source::text, new CodeLists(source), addedCodes);
    }

    /** @throws com.schibsted.spt.data.jslt.JsltException if it does not compile */
    Mapping mapping(String path) {
        return path.equals(IDENTITY)
                ? new Mapping.Identity()
                : compiled.computeIfAbsent(path, it -> new Mapping.Jslt(nameOf(it), compile(it, texts.apply(it))));
    }

    /** Compiles a file that may hold functions only. */
    void check(String path) {
        compile("check of " + path, "import \"" + path + "\" as checked null");
    }

    private Expression compile(String path, String text) {
        return new Parser(new StringReader(text))
                .withSource(path)
                .withResourceResolver(it -> new StringReader(texts.apply(it)))
                .withFunctions(MappingFunctions.all(lists, codes))
                .compile();
    }

    private static String text(Path folder, String path) {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IllegalArgumentException(path + " leaves the mappings folder");
        }
        return Endpoints.text(file);
    }

    private static String nameOf(String path) {
        return path.endsWith(".jslt") ? path.substring(0, path.length() - ".jslt".length()) : path;
    }
}
