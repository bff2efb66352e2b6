package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.Caller;
import org.orderyard.intake.CodeDesk;
import org.orderyard.shop.CodeKind;
import org.orderyard.shop.CodeName;
import org.orderyard.shop.EndpointSecrets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What carriers and tracking services say of parcels, as each of them says it. */
@HubTest
class TrackingJourney {
    private static final String ON_ITS_WAY = "in_transit|2026-11-20T08:00:00Z";
    private static final String DELIVERED = "delivered|2026-11-21T15:00:00Z";

    private final String parcel = UUID.randomUUID().toString();

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private EndpointSecrets secrets;

    @Autowired
    private CodeDesk codes;

    @LocalServerPort
    private int port;

    @Test
    @Tag("Y027")
    void aSignedWebhookWithAllThatIsKnownOfAParcelCompletesItsOrder() throws Exception {
        var order = shipped("fedex");

        webhook(tracker(DELIVERED, ON_ITS_WAY, "pre_transit|2026-11-19T20:00:00Z"));

        hub.awaitState(order.externalId(), "completed");
        assertThat(scans()).containsExactly("announced", "in-transit", "delivered");
    }

    @Test
    void whatComesLateIsKeptInItsPlaceAndChangesNothing() throws Exception {
        var order = shipped("fedex");
        webhook(tracker(ON_ITS_WAY, DELIVERED));
        hub.awaitState(order.externalId(), "completed");
        var steps = hub.steps(order.externalId());

        webhook(tracker(ON_ITS_WAY, "failure|2026-11-21T09:00:00Z", DELIVERED));

        await().atMost(Duration.ofSeconds(10)).until(() -> scans().size() == 3);
        assertThat(scans()).containsExactly("in-transit", "failed", "delivered");
        assertThat(hub.steps(order.externalId())).isEqualTo(steps);
        assertThat(hub.state(order.externalId())).isEqualTo("completed");
        assertThat(hub.cases(order.externalId())).isEmpty();
    }

    @Test
    void aParcelThatNobodyKnowsWaitsForItsOrder() {
        partners.send("carriers.tracking", tracker(ON_ITS_WAY, DELIVERED));
        await().atMost(Duration.ofSeconds(10)).until(() -> waiting() == 1);

        var order = shipped("fedex");

        hub.awaitState(order.externalId(), "completed");
        assertThat(scans()).containsExactly("in-transit", "delivered");
    }

    @Test
    void aStatusThatNobodyHasToldIsNamedAndGoesOnWhenItIs() {
        var order = shipped("fedex");
        var status = "beamed-" + parcel;
        partners.send("carriers.tracking", tracker(ON_ITS_WAY, status + "|2026-11-21T15:00:00Z"));
        var letter = hub.awaitLetter(status);
        assertThat(hub.sql()
                        .sql("select error_class || ' ' || array_to_string(missing_codes, ' ') from dead_letters"
                                + " where id = :id")
                        .param("id", letter)
                        .query(String.class)
                        .single())
                .isEqualTo("MAPPING main/easypost/status:" + status);

        codes.add(new CodeName("main", "easypost", CodeKind.STATUS, status), "delivered", "ana");

        hub.awaitState(order.externalId(), "completed");
    }

    @Test
    void aParcelThatWillNotArriveIsACaseOnce() {
        var order = shipped("fedex");
        var failed = "return_to_sender|2026-11-21T15:00:00Z";

        partners.send("carriers.tracking", tracker(ON_ITS_WAY, failed));
        hub.awaitCase(order.externalId());
        partners.send("carriers.tracking", tracker(ON_ITS_WAY, failed, "in_transit|2026-11-22T09:00:00Z"));

        await().atMost(Duration.ofSeconds(10)).until(() -> scans().size() == 3);
        assertThat(hub.cases(order.externalId())).hasSize(1);
    }

    private AnOrder shipped(String carrier) {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", AnOrder.shipped(request, parcel).replace("dhl", carrier));
        return order;
    }

    /** @param scans status and time, parted by a bar */
    private String tracker(String... scans) {
        var details = List.of(scans).stream()
                .map(it -> it.split("\\|"))
                .map(it -> """
                    {"object":"TrackingDetail","status":"%s","datetime":"%s","tracking_location":{"city":"Depot"}}\
                    """.formatted(it[0], it[1]))
                .toList();
        return """
            {"object":"Event","description":"tracker.updated","result":{"object":"Tracker","tracking_code":"%s","carrier":"FedEx",
             "status":"in_transit","tracking_details":%s}}\
            """.formatted(parcel, details);
    }

    private void webhook(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secrets.of("easypost").getFirst().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        var answer = Caller.at(port)
                .with("X-Hmac-Signature", "hmac-sha256-hex=" + signature)
                .post("/in/easypost", body);
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    /** In the order in which they happened. */
    private List<String> scans() {
        return hub.sql()
                .sql("select status from tracking_events where number = :number order by happened_at")
                .param("number", parcel)
                .query(String.class)
                .list();
    }

    private int waiting() {
        return hub.sql()
                .sql("select count(*) from waiting_messages w join order_keys k on k.id = w.key_id where k.value ="
                        + " :value")
                .param("value", "fedex/" + parcel)
                .query(Integer.class)
                .single();
    }
}
