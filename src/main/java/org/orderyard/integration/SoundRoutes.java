package org.orderyard.integration;

import org.orderyard.intake.Endpoints;
import org.orderyard.intake.PumpProperties;
import org.springframework.stereotype.Component;

/** Stops the start, with file and line, before Camel reads a route that is wrong. */
@Component
class SoundRoutes {
    SoundRoutes(PumpProperties properties, Endpoints endpoints) {
        var problems = RouteLint.check(properties.folder("routes"), endpoints);
        if (!problems.isEmpty()) throw new UnusableRoutes(problems);
    }
}
