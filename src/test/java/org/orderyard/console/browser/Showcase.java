package org.orderyard.console.browser;

import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.shipped;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.springframework.stereotype.Component;

/** Orders and dead letters as a day brings them: every phase, long names, failures of several causes. */
@Component
class Showcase {
    private static final String LONG = "Anna-Maria Wilhelmine von Hohenlohe-Schillingsfürst-Oettingen";

    private final Map<String, String> paths = new LinkedHashMap<>();

    /** @return addresses of pages by what they show */
    synchronized Map<String, String> pages(Partners partners, Shelves shelves, Sight hub) {
        if (!paths.isEmpty()) return paths;
        var waiting = AnOrder.of("COFFEE-" + System.nanoTime(), 3).and(shelves.sku(5), 1);
        sent(waiting, partners);
        var held = sent(AnOrder.of(shelves.sku(5), 1).withTotalOffBy("1.00"), partners);
        sent(AnOrder.of(shelves.sku(5), 2).unpaid(), partners);
        var done = sent(AnOrder.of(shelves.sku(5), 1), partners);
        var parcel = "JJD-" + done.externalId();
        partners.send("wms.replies", shipped(partners.request(done.externalId(), "BERLIN", 1), parcel));
        hub.awaitState(done.externalId(), "shipped");
        partners.send("carriers.tracking", """
            {"command":"DeliveryUpdate","parcel":{"carrier":"dhl","number":"%s"},"status":"in-transit","at":"2026-11-21T08:00:00Z",
             "code":"PO","detail":"The parcel was sorted in the parcel centre of origin","place":"Radefeld, DE"}\
            """.formatted(parcel));
        partners.send("carriers.tracking", delivered(parcel));
        hub.awaitState(done.externalId(), "completed");
        var stuck = sent(AnOrder.of(shelves.sku(5), 1), partners);
        var request = partners.request(stuck.externalId(), "BERLIN", 1);
        partners.send("wms.replies", shipped(request, "").replace("\"dhl\"", "\"\""));
        partners.send("orders.ecommerce", stuck.revised("X", 1).json().replace("\"quantity\":1", "\"quantity\":-1"));
        for (int i = 0; i < 3; i++)
            partners.send("orders.ecommerce", AnOrder.of("X", 1).json().replace("\"quantity\":1", "\"quantity\":-1"));
        partners.send("orders.ecommerce", "{\"command\": \"PlaceOrder\", broken " + System.nanoTime());
        paths.put("overview", "/");
        paths.put("orders", "/orders");
        paths.put("orders-none", "/orders?q=nobody-is-called-so");
        paths.put("order-waiting", "/orders/" + hub.awaitNumber(waiting.externalId()));
        paths.put("order-held", "/orders/" + hub.awaitNumber(held.externalId()));
        paths.put("order-address", "/orders/%d/actions/correct-address".formatted(hub.awaitNumber(held.externalId())));
        paths.put("order-done", "/orders/" + hub.awaitNumber(done.externalId()));
        paths.put("order-lines", "/orders/%d/lines".formatted(hub.awaitNumber(done.externalId())));
        paths.put("order-stuck", "/orders/" + hub.awaitNumber(stuck.externalId()));
        paths.put("letter", "/dead-letters/" + hub.awaitLetter(request));
        paths.put("letters", "/dead-letters/all");
        paths.put("groups", "/dead-letters");
        paths.put("group", "/dead-letters/groups/" + hub.fingerprint(hub.awaitLetter(stuck.externalId())));
        paths.put("mails", "/mails");
        paths.put("replays", "/replays");
        paths.put("replay-fixed", "/replays/" + replay(hub, "FIXED", 0, 0));
        paths.put("replay-stopped", "/replays/" + replay(hub, "STOPPED", 9, 2));
        paths.put("audit", "/audit");
        exports(hub, hub.awaitNumber(stuck.externalId()));
        paths.put("exports", "/exports");
        paths.put("messages", "/messages");
        paths.put("message", "/messages/" + hub.messageOf(done.externalId()));
        paths.put("flows", "/flows");
        paths.put("flow", "/flows/" + hub.newestFlow("ship-to-customer"));
        paths.put("jobs", "/jobs");
        paths.put("stock", "/stock");
        paths.put("facilities", "/facilities");
        paths.put("facility", "/facilities/main/BERLIN");
        paths.put("users", "/users");
        paths.put("endpoints", "/endpoints");
        paths.put("endpoint", "/endpoints/soi");
        var unmapped = sent(AnOrder.of(shelves.sku(5), 1), partners);
        partners.send("wms.replies", """
            reply,request,status,carrier,tracking
            1,%s,shipped,Night-Express-Overland,N-1
            """.formatted(partners.request(unmapped.externalId(), "BERLIN", 1)));
        var letter = hub.awaitLetter("Night-Express-Overland");
        paths.put("letter-code", "/dead-letters/" + letter);
        paths.put("group-code", "/dead-letters/groups/" + hub.fingerprint(letter));
        paths.put("codes", "/codes?shop=main&partner=wms&kind=carrier&code=Night-Express-Overland");
        return paths;
    }

    /** A run, and an order that could not be exported. */
    private static void exports(Sight hub, long order) {
        hub.sql().sql("""
            insert into export_runs (shop, exporter, status, message_id, file_name, content_type, records, failed, actor)
            values ('main', 'daily-orders', 'DONE', gen_random_uuid(), 'daily-orders-main-2026-11-22-7.csv', 'text/csv', 12, 1, 'test')
            """).update();
        hub.sql().sql("""
            insert into export_tasks (shop, exporter, order_id, subject, eligibility, status, attempts, error, tried_at)
            values ('elsewhere', 'erp', ?, '', 'paid', 'FAILED', 2, 'The mapping''s result is no XML: ''a b'' is no name of an element', now())
            """).param(order).update();
    }

    /** A replay of all letters, of which some were sent. */
    private static long replay(Sight hub, String state, int succeeded, int failed) {
        var job = hub.sql()
                .sql("""
                    insert into replay_jobs (state, wording, query, shops, letters, by_user, reason, state_by, state_reason, succeeded, failed,
                        started_at)
                    values (:state, 'class: INVALID, endpoint: ecommerce', 'class=INVALID&endpoint=ecommerce', '{*}', 40, 'mira',
                        'The shop sends whole numbers again', 'the hub', '18 % failed, and it stops at 10 %', :succeeded, :failed,
                        case when :succeeded > 0 then now() end)
                    returning id
                    """)
                .param("state", state)
                .param("succeeded", succeeded)
                .param("failed", failed)
                .query(Long.class)
                .single();
        hub.sql().sql("""
            insert into replay_items (job_id, nr, letter_id, state, forecast, forecast_why, outcome)
            select :job, row_number() over (order by id), id, case when :failed > 0 then 'FAILED' else 'LEFT' end,
                case when id % 2 = 0 then 'SUCCEEDS' else 'FAILS' end, 'reserved → shipped', case when :failed > 0 then cause end
            from dead_letters
            """).param("job", job).param("failed", failed).update();
        return job;
    }

    private static AnOrder sent(AnOrder order, Partners partners) {
        partners.send("orders.ecommerce", order.json().replace("\"name\":\"Ada\"", "\"name\":\"%s\"".formatted(LONG)));
        return order;
    }
}
