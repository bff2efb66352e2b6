package org.orderyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderyard.intake.PumpProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class UnknownOptionAnalyzerTest {
    @EnableConfigurationProperties({PumpProperties.class, LocalProperties.class})
    private static class Options {}

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Options.class);

    @Test
    void namesAnOptionThatNobodyReads() {
        start.withPropertyValues("orderyard.pump.batsh=300", "orderyard.pump.batch=300")
                .run(it -> assertThat(new UnknownOptionAnalyzer()
                                .analyze(it.getStartupFailure())
                                .getDescription())
                        .startsWith("there is no option orderyard.pump.batsh (")
                        .doesNotContain("batch,"));
    }

    @Test
    void takesThoseThatThereAre() {
        start.withPropertyValues("orderyard.pump.batch=300", "orderyard.local.sftp-port=0")
                .run(it -> assertThat(it).hasNotFailed());
    }
}
