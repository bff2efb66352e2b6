package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.shipped;

import jakarta.jms.JMSSecurityRuntimeException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.Orderyard;
import org.orderyard.intake.MappingLint;
import org.orderyard.local.EmbeddedBroker;
import org.orderyard.local.Secrets;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A channel that nobody had thought of: a route file, a mapping folder, a line in the shop's file, and no Java. */
class ChannelByFilesTest {
    private static final Path FIFTH = Path.of("src/test/resources/fifth-channel");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void theHubHasTheFilesThatItComesWith() throws IOException {
        home = folder.resolve("home");
        for (var name : List.of("flows", "mappings", "routes", "shops"))
            FileSystemUtils.copyRecursively(Path.of(name), home.resolve(name));
    }

    @Test
    @Tag("C026")
    void afterARestartItsOrdersGoToTheCustomerAndItsRulesHold() throws Exception {
        try (var hub = started()) {
            var marketplace = partners(hub);
            assertThatThrownBy(() -> marketplace.send("orders.market", day()))
                    .isInstanceOf(JMSSecurityRuntimeException.class);
            marketplace.leave();
        }

        anEngineerAddsTheChannel();

        try (var hub = started()) {
            var partners = partners(hub);
            partners.send("orders.market", day());
            var request = partners.request("M-1", "BERLIN", 1);
            assertThat(partners.requests("M-1", "BERLIN", "FulfilmentRequest")
                            .getFirst()
                            .document()
                            .at("/shippingAddress/city")
                            .asText())
                    .isEqualTo("München");
            partners.send("wms.replies", shipped(request, "M-" + request));
            partners.send("carriers.tracking", delivered("M-" + request));
            var sight = new Sight(hub.getBean(JdbcClient.class));
            sight.awaitState("M-1", "completed");
            assertThat(writtenBack(sight))
                    .contains("\"shipment\":{\"parcels\":[{\"carrier\":\"dhl\",\"number\":\"M-%s\"}],\"lines\":["
                            .formatted(request));
            assertThat(sight.awaitLetter("eins")).isPositive();
            assertThat(partners.told("orders.ecommerce", cashOnDelivery())
                            .at("/problem/detail")
                            .asText())
                    .isEqualTo("the marketplace collects the money");
            partners.leave();
        }
    }

    private void anEngineerAddsTheChannel() throws IOException {
        FileSystemUtils.copyRecursively(FIFTH, home);
        var shop = home.resolve("shops/main.yaml");
        Files.writeString(shop, Files.readString(shop).replace("channels:\n", """
            channels:
              market:
                flow: ship-to-customer
                write-back: shipped
                begins: [ { when: { outcome: manual }, refuse: "the marketplace collects the money" } ]
            """));
        assertThat(MappingLint.check(home.resolve("mappings"))).isEmpty();
    }

    private static String writtenBack(Sight hub) {
        return hub.sql()
                .sql("select convert_from(body, 'UTF8') from messages where endpoint ="
                        + " 'channels.market.write-back.shipped'")
                .query(String.class)
                .single();
    }

    private static String cashOnDelivery() {
        return AnOrder.of("MUG-BLUE", 1).through("market").replace("\"result\":\"OK\"", "\"result\":\"MANUAL\"");
    }

    private static byte[] day() throws IOException {
        var day = Files.readAllBytes(FIFTH.resolve("mappings/market/samples/day.csv"));
        assertThat(new String(day, WESTERN)).contains("Grüner Tee");
        return day;
    }

    private static Partners partners(ConfigurableApplicationContext hub) {
        return new Partners(hub.getBean(EmbeddedBroker.class), hub.getBean(Secrets.class));
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(Orderyard.class)
                .run("--orderyard.pump.home=" + home, "--orderyard.local.data=" + folder.resolve("data"));
    }
}
