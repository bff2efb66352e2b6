package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.shop.Shops;

class FacilityLintTest {
    @TempDir
    Path folder;

    @Test
    void findsNothingWrongWithFacilitiesByQueueAndByTheFilesOfTheProject() throws IOException {
        shop(
                "one",
                "{ code: A, name: a }, { code: B, name: b, requests: wms-csv }, { code: C, name: c, requests:"
                        + " wms-xml }");
        shop("two", "{ code: B, name: b, requests: wms-csv }");

        assertThat(faults()).isEmpty();
    }

    @Test
    void saysWhichFacilityNamesAnEndpointThatIsNotThereOrTakesNoRequests() throws IOException {
        shop("one", "{ code: A, name: a, requests: wms-cvs }, { code: B, name: b, requests: wms }");

        assertThat(faults())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).contains("one.yaml", "there are [wms-csv, wms-xml]"))
                .anySatisfy(it -> assertThat(it).contains("facility A of shop 'one'", "'wms-cvs'"));
    }

    @Test
    void aFacilityOfTwoShopsGetsItsRequestsInOneWay() throws IOException {
        shop("one", "{ code: A, name: a, requests: wms-csv }");
        shop("two", "{ code: A, name: a }");

        assertThat(faults()).singleElement().asString().contains("facility A", "its queue", "wms-csv");
    }

    private List<String> faults() {
        return FacilityLint.check(Shops.load(folder), Endpoints.load(Fixtures.MAPPINGS));
    }

    private void shop(String name, String facilities) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), """
            shop: %s
            currency: EUR
            channels: { web: { flow: ship-to-customer } }
            facilities: [ %s ]
            """.formatted(name, facilities));
    }
}
