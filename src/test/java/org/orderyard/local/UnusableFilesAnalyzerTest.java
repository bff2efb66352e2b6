package org.orderyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderyard.shop.UnusableShop;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class UnusableFilesAnalyzerTest {
    @Test
    void tellsWhatIsWrongWithAFileHoweverDeepItStands() {
        var failure = new IllegalStateException(
                "no bean", new RuntimeException(new UnusableShop(List.of("shops/main.yaml:3: no 'flow'"))));

        assertThat(analyzers().map(it -> it.analyze(failure)))
                .extracting(FailureAnalysis::getDescription)
                .containsExactly("shops/main.yaml:3: no 'flow'");
        assertThat(analyzers().map(it -> it.analyze(new IllegalStateException("a bug of ours"))))
                .containsOnlyNulls();
    }

    /** As Boot finds it. */
    private static java.util.stream.Stream<UnusableFilesAnalyzer> analyzers() {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .filter(UnusableFilesAnalyzer.class::isInstance)
                .map(UnusableFilesAnalyzer.class::cast);
    }
}
