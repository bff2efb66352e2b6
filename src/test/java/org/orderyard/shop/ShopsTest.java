package org.orderyard.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopsTest {
    @TempDir
    Path folder;

    @Test
    void namesTheFlowOfEachChannelOfTheShopThatComesWithTheHub() {
        var shops = Shops.load(Path.of("shops"));

        assertThat(shops.named("main").orElseThrow().channels()).containsOnlyKeys("ecommerce", "pos", "ebay", "soi");
        assertThat(shops.channel("main", "pos")).map(Shop.Channel::flow).hasValue("ship-to-customer");
        assertThat(shops.channel("main", "fax")).isEmpty();
    }

    @Test
    void refusesAnUnknownWordAndNamesTheFile() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), "shop: other\ncurrency: EUR\nchanels: {}\n");

        assertThatThrownBy(() -> Shops.load(folder)).hasMessageContaining("other.yaml");
    }
}
