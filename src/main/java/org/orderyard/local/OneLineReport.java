package org.orderyard.local;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on one line why the hub did not start; Boot's own block of ten lines is switched off in application.yaml. */
class OneLineReport implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        var action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        System.err.println("Orderyard did not start: " + analysis.getDescription() + action);
    }
}
