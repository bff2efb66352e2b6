package org.orderyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.flow.FlowFile;
import org.orderyard.flow.FlowLint;
import org.orderyard.flow.Vocabulary;
import org.orderyard.local.check.HubWords;
import org.orderyard.order.Order;

/** The flow files that come with the hub, and the guide to them, against the words that the modules really offer. */
class FlowFilesTest {
    private static final Vocabulary<Order> WORDS = HubWords.vocabulary(Path.of("shops"));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theLintFindsNothing(Path file) {
        assertThat(FlowLint.check(FlowFile.read(file), WORDS)).isEmpty();
    }

    static Stream<Path> theLintFindsNothing() throws IOException {
        return Files.list(Path.of("flows"))
                .filter(it -> it.toString().endsWith(".yaml"))
                .sorted();
    }

    @Test
    void theExampleOfTheGuideIsSound() throws IOException {
        var example =
                Files.readString(Path.of("docs/flows.md")).split("```yaml\n")[1].split("```")[0];

        assertThat(FlowLint.check(FlowFile.read("docs/flows.md", example), WORDS))
                .isEmpty();
    }

    @Test
    void theGuideListsEveryGuardAndEffectAndNoOther() throws IOException {
        var guide = Files.readString(Path.of("docs/flows.md"));

        assertThat(listedUnder("## Guards", guide)).isEqualTo(new TreeSet<>(WORDS.guardNames()));
        assertThat(listedUnder("## Effects", guide)).isEqualTo(new TreeSet<>(WORDS.effectNames()));
    }

    /** The first column of the table under a heading. */
    private static TreeSet<String> listedUnder(String heading, String guide) {
        var section = guide.substring(guide.indexOf(heading) + heading.length()).split("\n## ")[0];
        var words = new TreeSet<String>();
        section.lines()
                .filter(it -> it.startsWith("| `"))
                .map(it -> it.substring(3, it.indexOf('`', 3)))
                .map(it -> it.split(":")[0])
                .forEach(words::add);
        return words;
    }
}
