package org.orderyard.harness;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.orderyard.local.process.HubProcess;
import org.springframework.util.FileSystemUtils;

/** A folder with orders in CSV files that several nodes read, by a route that an engineer added to the project's. */
record SharedFolder(Path place) {
    static final int ORDERS = 20;

    SharedFolder {
        try {
            for (var it : List.of("flows", "mappings", "routes", "shops"))
                FileSystemUtils.copyRecursively(Path.of(it), home(place).resolve(it));
            Files.createDirectories(inbox(place));
            Files.writeString(home(place).resolve("routes/shared.yaml"), """
                - templatedRoute:
                    routeId: shared-orders-in
                    routeTemplateRef: directory-in
                    parameters:
                      - { name: endpoint, value: csv-orders }
                      - { name: folder, value: "%s" }
                """.formatted(inbox(place)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    HubProcess readBy(HubProcess hub) {
        return hub.with("orderyard.pump.home", home(place).toString()).with("orderyard.files.lease", "2s");
    }

    /** Files with {@link #ORDERS} orders each, whole when they are seen. */
    void put(int from, int to) throws IOException {
        for (int i = from; i <= to; i++) {
            var draft = Files.writeString(inbox(place).resolve(i + ".part"), file(i));
            Files.move(draft, inbox(place).resolve(i + ".csv"));
        }
    }

    private static String file(int number) {
        return IntStream.range(0, ORDERS)
                .mapToObj(it ->
                        "N-%d-%d,2026-11-20T09:30:00Z,EUR,a@example.com,Ada,Lindenweg 3,10115,Berlin,DE,NONE,2,1.00,2.00\n"
                                .formatted(number, it))
                .collect(joining(
                        "",
                        "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n",
                        ""));
    }

    private static Path home(Path place) {
        return place.resolve("home");
    }

    private static Path inbox(Path place) {
        return place.resolve("inbox");
    }
}
