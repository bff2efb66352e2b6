package org.orderyard.console.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DefaultPasswordAnalyzer extends AbstractFailureAnalyzer<DefaultPassword> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DefaultPassword cause) {
        return new FailureAnalysis(cause.getMessage(), null, rootFailure);
    }
}
