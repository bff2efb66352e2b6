package org.orderyard.local;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The last lines of the start: where, as whom, how to send an order, and whose orders come by themselves. */
class Welcome {
    private final AdminPassword password;
    private final EmbeddedBroker broker;
    private final LocalProperties properties;
    private final boolean isSimulated;

    Welcome(AdminPassword password, EmbeddedBroker broker, LocalProperties properties, boolean isSimulated) {
        this.password = password;
        this.broker = broker;
        this.properties = properties;
        this.isSimulated = isSimulated;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            System.out.println(lines(web.getWebServer().getPort()));
        }
    }

    private String lines(int port) {
        var url = "http://localhost:" + port;
        return """
            Console       %s
            Log in        user admin, password %s
            Send an order to %s/in/<endpoint>, signed (README), or to queue orders.ecommerce on %s (user %s, password in %s)
            Partners      %s\
            """.formatted(
                        url,
                        login(),
                        url,
                        broker.partnerUrl(),
                        EmbeddedBroker.PARTNER,
                        shown(properties.data().resolve("secrets/artemis")),
                        isSimulated
                                ? "simulated: web shop, eBay, till, call centre, warehouses and carrier;"
                                        + " --orderyard.simulate=false sends them home"
                                : "none but yours");
    }

    /** Said once, when it was made; afterwards only where it is. */
    private String login() {
        return password.isNew()
                ? "%s (also in %s)".formatted(password.value(), shown(password.file()))
                : "in " + shown(password.file());
    }

    private static Path shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
