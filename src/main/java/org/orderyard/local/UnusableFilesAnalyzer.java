package org.orderyard.local;

import org.jspecify.annotations.Nullable;
import org.orderyard.flow.FaultyFlow;
import org.orderyard.intake.UnusableEndpoints;
import org.orderyard.intake.UnusableFlows;
import org.orderyard.integration.UnusableRoutes;
import org.orderyard.notification.UnusableMails;
import org.orderyard.shop.UnusableShop;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Files that a person writes and got wrong: what, where and what to do, without the way by which it was found. */
class UnusableFilesAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause())
            if (isOfFiles(it)) return new FailureAnalysis(String.valueOf(it.getMessage()), null, failure);
        return null;
    }

    private static boolean isOfFiles(Throwable failure) {
        return failure instanceof FaultyFlow
                || failure instanceof UnusableFlows
                || failure instanceof UnusableEndpoints
                || failure instanceof UnusableRoutes
                || failure instanceof UnusableShop
                || failure instanceof UnusableMails;
    }
}
