package org.orderyard.integration;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.orderyard.intake.PolledPlaces;
import org.springframework.stereotype.Component;

/** The places that the routes of this node look into. */
@Component
class RoutePlaces implements PolledPlaces {
    private static final String FOLDER = "file:";

    private final CamelContext camel;

    RoutePlaces(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public List<String> of(String endpoint) {
        return camel.getRoutes().stream()
                .filter(it -> RouteSwitches.endpoints(it).anyMatch(endpoint::equals))
                .map(Route::getEndpoint)
                .filter(ScheduledPollEndpoint.class::isInstance)
                .map(Places::of)
                .map(RoutePlaces::shown)
                .distinct()
                .sorted()
                .toList();
    }

    /** A folder as it is seen from where the hub was started. */
    private static String shown(String place) {
        if (!place.startsWith(FOLDER)) return place;
        var folder = Path.of(place.substring(FOLDER.length()));
        var here = Path.of("").toAbsolutePath();
        return (folder.startsWith(here) ? here.relativize(folder) : folder).toString();
    }
}
