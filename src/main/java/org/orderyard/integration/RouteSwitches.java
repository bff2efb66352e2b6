package org.orderyard.integration;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointAware;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.RoutePolicySupport;
import org.orderyard.message.Switches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stops and starts the routes that read for an endpoint as its switch says; every node looks by itself. What comes by HTTP is kept all
 * the same, and waits in the endpoint's queue.
 */
@Component
class RouteSwitches implements CamelContextConfiguration, RoutePolicyFactory {
    private static final Logger LOG = LoggerFactory.getLogger(RouteSwitches.class);
    private static final String HUB = "hub://";

    private final Switches switches;
    private final Set<String> resting = new HashSet<>();
    private Optional<CamelContext> camel = Optional.empty();

    RouteSwitches(Switches switches) {
        this.switches = switches;
    }

    @Override
    public synchronized void beforeApplicationStart(CamelContext context) {
        context.addRoutePolicyFactory(this);
    }

    @Override
    public synchronized void afterApplicationStart(CamelContext context) {
        camel = Optional.of(context);
    }

    /** A route that is off does not begin to read, not even for a moment. */
    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String route, NamedNode definition) {
        return new RoutePolicySupport() {
            @Override
            public void onInit(Route it) {
                if (isOff(it, switches.names())) it.setAutoStartup(false);
            }
        };
    }

    @Scheduled(fixedDelayString = "${orderyard.switches.look-every:1s}")
    synchronized void look() {
        if (camel.isEmpty() || !camel.get().isStarted()) return;
        try {
            var off = switches.names();
            for (var route : camel.get().getRoutes()) set(route, isOff(route, off), camel.get());
        } catch (DataAccessException away) {
            LOG.warn("Routes stay as they are, since the switches cannot be read: {}", away.getMessage());
        }
    }

    /** Only what was off is started: a route that stands still for another reason is left alone. */
    private void set(Route route, boolean isOff, CamelContext camel) {
        var status = camel.getRouteController().getRouteStatus(route.getId());
        try {
            if (isOff && status.isStarted()) {
                camel.getRouteController().stopRoute(route.getId());
                LOG.info("Route {} is off", route.getId());
            }
            if (!isOff && resting.contains(route.getId()) && status.isStartable()) {
                camel.getRouteController().startRoute(route.getId());
                LOG.info("Route {} is on again", route.getId());
            }
            if (isOff) resting.add(route.getId());
            else resting.remove(route.getId());
        } catch (Exception fault) {
            LOG.warn("Route {} does not do as its switch says, tried again: {}", route.getId(), fault.getMessage());
        }
    }

    private static boolean isOff(Route route, Set<String> off) {
        return !off.isEmpty() && reads(route) && endpoints(route).anyMatch(off::contains);
    }

    private static boolean reads(Route route) {
        return !route.getEndpoint().getEndpointUri().startsWith("direct:");
    }

    /** Into which endpoints it leads. */
    static Stream<String> endpoints(Route route) {
        return route.filter("*").stream()
                .filter(EndpointAware.class::isInstance)
                .map(it -> ((EndpointAware) it).getEndpoint().getEndpointUri())
                .filter(it -> it.startsWith(HUB))
                .map(it -> it.substring(HUB.length()).replaceFirst("\\?.*", ""));
    }
}
