package org.orderyard.local;

import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** An option that nobody reads is a mistyped one: the hub would run otherwise than was meant. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownOptionAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
        var unknown = cause.getUnboundProperties().stream()
                .map(it -> "%s (%s)".formatted(it.getName(), it.getOrigin()))
                .sorted()
                .collect(Collectors.joining(", "));
        return new FailureAnalysis(
                "there is no option %s: correct its name, or leave it out".formatted(unknown), null, rootFailure);
    }
}
