package org.orderyard.local.partners;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A storefront with its cashier, and a warehouse per facility with supplier and carrier. */
public final class SimulatedPartners implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Stranger> strangers = new ArrayList<>();

    private SimulatedPartners() {}

    public static SimulatedPartners open(
            Contacts contacts, Assortment assortment, PartnersProperties conduct, Clock clock) {
        var partners = new SimulatedPartners();
        var till = new Till();
        var webhooks = new Webhooks(contacts, partners.http);
        partners.add("storefront", new Storefront(webhooks, assortment, conduct, till, clock));
        partners.add("cashier", new Cashier(contacts, conduct, till, clock));
        for (var facility : assortment.facilities())
            partners.add("warehouse " + facility, new Warehouse(facility, contacts, assortment, conduct, clock));
        return partners;
    }

    @Override
    public void close() {
        strangers.forEach(Stranger::close);
        strangers.forEach(Stranger::awaitEnd);
        http.close();
    }

    private void add(String name, Stranger.Work work) {
        strangers.add(new Stranger(name, work));
    }
}
