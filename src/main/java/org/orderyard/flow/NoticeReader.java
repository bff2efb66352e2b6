package org.orderyard.flow;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code notify}: notice to those who are told of it. */
final class NoticeReader {
    private static final List<String> TOLD =
            Arrays.stream(Flow.Told.values()).map(Flow.Told::word).toList();

    private NoticeReader() {}

    static Map<String, Set<Flow.Told>> read(Section root) {
        var notices = new LinkedHashMap<String, Set<Flow.Told>>();
        if (!root.has("notify")) return notices;
        var section = root.section("notify");
        section.fields().keySet().forEach(notice -> notices.put(notice, told(section, notice)));
        return Collections.unmodifiableMap(notices);
    }

    private static Set<Flow.Told> told(Section section, String notice) {
        var told = EnumSet.noneOf(Flow.Told.class);
        for (var word : section.names(notice))
            named(word)
                    .ifPresentOrElse(
                            told::add,
                            () -> section.faults()
                                    .error(
                                            section.lineOf(notice),
                                            "notice '%s' tells '%s', whom nobody knows; %s",
                                            notice,
                                            word,
                                            Nearest.hint(word, TOLD)));
        return Collections.unmodifiableSet(told);
    }

    private static Optional<Flow.Told> named(String word) {
        return Arrays.stream(Flow.Told.values())
                .filter(it -> it.word().equals(word))
                .findFirst();
    }
}
