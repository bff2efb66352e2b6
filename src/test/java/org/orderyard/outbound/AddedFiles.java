package org.orderyard.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.orderyard.harness.HttpStub;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The files of the project, and beside them those of the tests: as an engineer adds a partner. */
class AddedFiles implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final HttpStub WEB = new HttpStub();
    static final HttpStub LIST = list("{\"orders\": []}");
    static final HttpStub SHOPIFY = list("{\"orders\": []}");
    static final HttpStub WOOCOMMERCE = list("[]");
    static final HttpStub EBAY = list("{\"orders\": []}");
    static final ShopifyShop SHOP = new ShopifyShop();
    static final HttpStub SHOPIFY_ADMIN = new HttpStub(SHOP);
    static final Mailbox MAILBOX = new Mailbox();
    static final TillServer TILL = new TillServer();

    @Override
    public void initialize(ConfigurableApplicationContext hub) {
        var home = home();
        TestPropertyValues.of(
                        "orderyard.pump.home=" + home,
                        "orderyard.local.data=" + home.resolve("data"),
                        "tests.web=" + WEB.url(),
                        "orderyard.ebay.url=" + WEB.url() + "/ebay",
                        "orderyard.woocommerce.url=" + WEB.url() + "/woo",
                        "orderyard.shopify.url=" + SHOPIFY_ADMIN.url() + "/admin/api/2024-10",
                        "tests.list=" + LIST.url(),
                        "orderyard.poll.shopify=" + SHOPIFY.url(),
                        "orderyard.poll.woocommerce=" + WOOCOMMERCE.url(),
                        "orderyard.poll.ebay=" + EBAY.url(),
                        "orderyard.poll.every=500ms",
                        "tests.imap-port=" + MAILBOX.port(),
                        "tests.till-port=" + TILL.port(),
                        "tests.till-hosts=" + TILL.knownHosts())
                .applyTo(hub);
    }

    /** A partner in whose list nothing is new, unless a test says so. */
    private static HttpStub list(String empty) {
        return new HttpStub(_ -> new HttpStub.Answer(200, Map.of("Content-Type", "application/json"), empty));
    }

    private static Path home() {
        try {
            Files.createDirectories(Path.of("target/test-data"));
            var home = Files.createTempDirectory(Path.of("target/test-data").toAbsolutePath(), "outbound");
            for (var it : List.of("flows", "mappings", "routes", "shops"))
                FileSystemUtils.copyRecursively(Path.of(it), home.resolve(it));
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/outbound"), home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
