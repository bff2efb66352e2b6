package org.orderyard.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void knowsFacilitiesByTheirOwnCodesAndByThoseOfPartners() {
        var shop = Shops.load(Path.of("shops")).named("main").orElseThrow();

        assertThat(shop.facility("LOC-2")).map(Facility::code).hasValue("HAMBURG");
        assertThat(shop.facility("HAMBURG")).flatMap(Facility::place).isPresent();
        assertThat(shop.facility("hamburg")).isEmpty();
        assertThat(shop.brokering()).isEqualTo(Brokering.DEFAULT);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        { code: A, name: A, type: shed }                                         | 'shed' is no type; known are [warehouse, store, vendor, logistics-partner]
        { code: A B, name: A }                                                   | 'A B' cannot name a queue
        { code: B, name: B, codes: [ X ] }                                       | facility X is called 'X' too
        { code: X, name: X }                                                     | facility X is called 'X' too
        { code: A, name: A, coordinates: { latitude: 99, longitude: 1 } }        | latitude 99.0, longitude 1.0 is nowhere
        { code: A, name: A, openingStock: none.csv }                             | 'openingStock' is 'none.csv', which is not beside this file
        { code: A, name: A, coordinates: { latitude: one, longitude: 1 } }       | facilities.1.coordinates.latitude: Cannot deserialize
        { code: A, name: A, adress: { city: Rome } }                             | unknown word 'adress'
        { code: A, name: A, coordinates: { latitude: 9 } }                       | longitude
        """)
    void refusesAFacilityThatCannotBeUsedWithFileAndLine(String facility, String why) throws IOException {
        Files.writeString(folder.resolve("other.yaml"), """
            shop: other
            currency: EUR
            facilities:
              - { code: X, name: X }
              - %s
            """.formatted(facility));

        assertThatThrownBy(() -> Shops.load(folder))
                .hasMessageContaining("other.yaml:5: ")
                .hasMessageContaining(why);
    }

    @Test
    void inheritsHowFacilitiesAreAskedWordByWord() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"),
                "shop: a\ncurrency: EUR\nbrokering: { policy: split, order: nearest, rejection: whole }\n");
        Files.writeString(folder.resolve("b.yaml"), "shop: b\nparent: a\nbrokering: { policy: ship-available }\n");

        assertThat(Shops.load(folder).named("b").orElseThrow().brokering())
                .isEqualTo(new Brokering(
                        Brokering.Policy.SHIP_AVAILABLE, Brokering.Order.NEAREST, Brokering.Rejection.WHOLE));

        Files.writeString(folder.resolve("b.yaml"), "shop: b\nparent: a\nbrokering: { policy: all }\n");
        assertThatThrownBy(() -> Shops.load(folder))
                .hasMessageContaining("b.yaml:3: 'all' is no policy; known are [one-facility, split, ship-available]");
    }
}
