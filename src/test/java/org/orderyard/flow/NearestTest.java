package org.orderyard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"realease, did you mean 'release'?", "opne, did you mean 'open'?", "NO, did you mean 'NOR'?"})
    void guessesWhatWasMeant(String word, String hint) {
        assertThat(Nearest.hint(word, List.of("release", "open", "NOR"))).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({"banana", "xy"})
    void listsWhatIsKnownRatherThanGuessWildly(String word) {
        assertThat(Nearest.hint(word, List.of("release", "open"))).isEqualTo("known are [open, release]");
    }
}
