package org.orderyard.integration;

import com.jcraft.jsch.JSch;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.RouteAware;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.remote.RemoteFileEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;
import org.orderyard.message.FailedLooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * {@code pollStrategy: "#hubLooks"} of every route that reads a folder or a mailbox: a place that cannot be looked into is left alone
 * for longer and longer, up to a minute, so that no partner locks an account whose password is out of date; it is said once, in the log
 * and for as long as it lasts in the console. As {@code exceptionHandler} it keeps Camel from saying the same with each look.
 */
@Component("hubLooks")
class Looks implements PollingConsumerPollStrategy, ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLED = 16;

    /** @param next by {@link System#nanoTime()} */
    private record Trouble(String cause, int times, long next) {}

    private final FailedLooks failed;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final Set<GenericFileEndpoint<?>> withoutFolder = ConcurrentHashMap.newKeySet();

    Looks(FailedLooks failed) {
        this.failed = failed;
        // JSch sends a wrong password six times; a second way to log in has to be left.
        JSch.setConfig("MaxAuthTries", "2");
    }

    /** With the first look, not at the start: that would wait for a server that is away. */
    void makeFolderLater(GenericFileEndpoint<?> endpoint) {
        if (!(endpoint instanceof RemoteFileEndpoint) || !endpoint.isAutoCreate()) return;
        endpoint.setAutoCreate(false);
        withoutFolder.add(endpoint);
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        if (endpoint instanceof GenericFileEndpoint<?> place && withoutFolder.remove(place)) place.setAutoCreate(true);
        var trouble = troubles.get(Places.of(endpoint));
        return trouble == null || System.nanoTime() - trouble.next() >= 0;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int found) {
        var place = Places.of(endpoint);
        if (troubles.remove(place) == null) return;
        LOG.info("{} can be looked into again", place);
        note(() -> failed.succeeded(place));
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retry, Exception fault) {
        var place = Places.of(endpoint);
        var cause = LookFault.inWords(endpoint, fault);
        var before = Optional.ofNullable(troubles.get(place));
        var times = before.map(Trouble::times).orElse(0);
        var pause = pause(endpoint, times);
        troubles.put(place, new Trouble(cause, times + 1, System.nanoTime() + pause.toNanos()));
        if (before.filter(it -> it.cause().equals(cause)).isEmpty())
            LOG.warn("{} cannot be looked into, what is there waits: {}", place, cause);
        LOG.debug("{} cannot be looked into", place, fault);
        note(() -> failed.failed(place, hubEndpoint(consumer), cause, pause));
        return false;
    }

    /** Of a look as a whole, which {@link #rollback} has said. */
    @Override
    public void handleException(String message, Throwable exception) {
        LOG.debug("{}", message, exception);
    }

    @Override
    public void handleException(Throwable exception) {
        handleException("What was found cannot be taken", null, exception);
    }

    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable exception) {
        LOG.warn(
                "{}; it is tried again ({})",
                message,
                NestedExceptionUtils.getMostSpecificCause(exception).toString());
        LOG.debug("{}", message, exception);
    }

    /** Not shorter than what the route says. */
    private static Duration pause(Endpoint endpoint, int times) {
        var every = ((ScheduledPollEndpoint) endpoint).getDelay();
        var longer = Math.min(every << Math.min(times, MOST_DOUBLED), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(Math.max(every, longer));
    }

    private static String hubEndpoint(Consumer consumer) {
        return RouteSwitches.endpoints(((RouteAware) consumer).getRoute())
                .findFirst()
                .orElse("");
    }

    /** Who cannot be told now hears of it by the next look. */
    private static void note(Runnable news) {
        try {
            news.run();
        } catch (DataAccessException away) {
            LOG.debug("The database does not hear how looks go: {}", away.getMessage());
        }
    }
}
