package org.orderyard.console.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void tellsWhatWasTakenAwayAndWhatWasAdded() {
        assertThat(LineDiff.of("a\nb\nc", "a\nx\nc\nd"))
                .extracting(it -> it.sign() + it.text())
                .containsExactly(" a", "−b", "+x", " c", "+d");
    }

    @Test
    void foldsWhatIsTheSameForLong() {
        var text = IntStream.range(0, 20).mapToObj(String::valueOf).collect(Collectors.joining("\n"));

        assertThat(LineDiff.of(text, text.replace("10", "ten")))
                .extracting(LineDiff.Row::text)
                .containsExactly("7 equal lines", "7", "8", "9", "10", "ten", "11", "12", "13", "6 equal lines");
    }

    @Test
    void saysNothingOfWhatWasNotChanged() {
        assertThat(LineDiff.of("a\nb", "a\nb")).extracting(LineDiff.Row::text).containsExactly("2 equal lines");
    }
}
