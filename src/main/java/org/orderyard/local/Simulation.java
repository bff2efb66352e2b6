package org.orderyard.local;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.local.partners.Assortment;
import org.orderyard.local.partners.Contacts;
import org.orderyard.local.partners.PartnersProperties;
import org.orderyard.local.partners.SimulatedPartners;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Shops;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Opens the simulated partners when the hub is ready, and closes them before anything of it stops. */
class Simulation implements SmartLifecycle {
    /** What the simulated warehouses that work by files understand. */
    private static final String CSV = "wms-csv";

    private final EmbeddedBroker broker;
    private final Shops shops;
    private final DataFolder data;
    private final PartnersProperties conduct;
    private final Environment environment;
    private @Nullable SimulatedPartners partners;

    Simulation(
            EmbeddedBroker broker, Shops shops, DataFolder data, PartnersProperties conduct, Environment environment) {
        this.broker = broker;
        this.shops = shops;
        this.data = data;
        this.conduct = conduct;
        this.environment = environment;
    }

    /** Not with the other beans: the web server answers before the routes behind it run. */
    @EventListener(ApplicationReadyEvent.class)
    @Override
    public synchronized void start() {
        // Known only now: port 0 is any.
        var hub = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        var sftp = InetSocketAddress.createUnresolved(
                "localhost", environment.getRequiredProperty("orderyard.local.sftp-port", Integer.class));
        var contacts = new Contacts(hub, broker.partnerUrl(), sftp, data.path(""));
        partners = SimulatedPartners.open(contacts, assortment(), conduct, Clock.systemUTC());
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public synchronized void stop() {
        if (partners != null) partners.close();
        partners = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return partners != null;
    }

    /** A facility with a way out of its own is not sold from: nobody here would know how to answer. */
    private Assortment assortment() {
        var openingStock = new LinkedHashMap<String, Optional<Path>>();
        var files = new HashMap<String, String>();
        shops.all().stream()
                .flatMap(it -> it.facilities().stream())
                .filter(it -> it.requests().isEmpty() || it.requests().get().equals(CSV))
                .sorted(Comparator.comparingInt(Facility::priority))
                .forEach(it -> {
                    openingStock.put(it.code(), it.openingStock().map(shops.folder()::resolve));
                    it.requests().ifPresent(endpoint -> files.put(it.code(), endpoint));
                });
        return Assortment.of(openingStock, files);
    }
}
