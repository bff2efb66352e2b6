package org.orderyard.console.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnfitPasswordAnalyzer extends AbstractFailureAnalyzer<UnfitPassword> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitPassword cause) {
        return new FailureAnalysis(cause.getMessage(), null, rootFailure);
    }
}
