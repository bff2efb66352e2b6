package org.orderyard.local.partners;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who sells through each channel, with a cashier, and a warehouse per facility with supplier and carrier. */
public final class SimulatedPartners implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<Stranger> strangers = new ArrayList<>();

    private SimulatedPartners() {}

    public static SimulatedPartners open(
            Contacts contacts, Assortment assortment, PartnersProperties conduct, Clock clock) {
        var partners = new SimulatedPartners();
        partners.addSellers(contacts, assortment, conduct, clock);
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

    private void addSellers(Contacts contacts, Assortment assortment, PartnersProperties conduct, Clock clock) {
        var doors = new Doors(contacts, http);
        var web = new Takings("ecommerce", "shopify_payments");
        var ebay = new Takings("ebay", "ebay");
        var counter = new Takings("pos", "till");
        var calls = new Takings("soi", "terminal");
        add("storefront", new Storefront(new Webhooks(doors), assortment, conduct, web, clock));
        add("eBay account", new EbaySeller(contacts, assortment, conduct, ebay, clock));
        add("till", new Till(contacts, assortment, conduct, counter, clock));
        add("call centre", new CallCentre(doors, assortment, conduct, calls, clock));
        for (var takings : List.of(web, ebay, counter, calls))
            add("cashier " + takings.channel(), new Cashier(contacts, conduct, takings, clock));
    }

    private void add(String name, Stranger.Work work) {
        strangers.add(new Stranger(name, work));
    }
}
