package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** Warehouses that read and write files: Leipzig CSV, Rostock XML. */
@OutboundTest
class WarehouseFilesJourney {
    private static final String ROWS = "reply,request,status,line,sku,quantity,carrier,tracking,reason,comment,at\n";

    private final String parcel = UUID.randomUUID().toString();

    @Autowired
    private Office office;

    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @Test
    @Tag("H023")
    void anOrderCompletesThroughAWarehouseByCsvFilesInTwoPartsAndTwoParcels() throws IOException {
        var order = AnOrder.of("BY-CSV", 2).and("BY-CSV-TOO", 1);
        var request = requestOf(place(order), "wms-csv/LEIPZIG");
        assertThat(request)
                .contains(order.externalId() + ",LEIPZIG,1,BY-CSV,Thing,2,,Ada")
                .contains(",2,BY-CSV-TOO,");

        replies("csv", ROWS + """
            1,%1$s-0-1,picked,,,,,,,,
            2,%1$s-0-1,shipped,1,,2,DHL,A-%2$s,,,2026-11-22T12:00:00Z
            """.formatted(numberOf(order), parcel));
        hub.awaitState(order.externalId(), "part-shipped");
        replies("csv", ROWS + "1,%s-0-1,shipped,,BY-CSV-TOO,1,DHL,B-%s,,,\n".formatted(numberOf(order), parcel));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("carriers.tracking", AnOrder.delivered("A-" + parcel));
        partners.send("carriers.tracking", AnOrder.delivered("B-" + parcel));

        hub.awaitState(order.externalId(), "completed");
    }

    @Test
    @Tag("H023")
    void anOrderCompletesThroughAWarehouseByXmlFiles() throws IOException {
        var order = AnOrder.of("BY-XML", 3);
        var request = requestOf(place(order), "wms-xml/ROSTOCK");
        assertThat(request).contains("<line number=\"1\" sku=\"BY-XML\" quantity=\"3\">", "<city>Berlin</city>");

        replies("xml", """
            <replies>
              <reply request="%1$s-0-1" status="packed"/>
              <reply request="%1$s-0-1" status="shipped">
                <parcel carrier="DHL" number="A-%2$s"><line number="1" quantity="2"/></parcel>
                <parcel carrier="DHL" number="B-%2$s"><line number="1" quantity="1"/></parcel>
              </reply>
            </replies>
            """.formatted(numberOf(order), parcel));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("carriers.tracking", AnOrder.delivered("A-" + parcel));
        partners.send("carriers.tracking", AnOrder.delivered("B-" + parcel));

        hub.awaitState(order.externalId(), "completed");
    }

    @Test
    @Tag("H017")
    @Tag("H020")
    void oneLineIsRejectedWithTheWarehousesOwnReasonAndTheOtherIsShipped() throws IOException {
        var order = AnOrder.of("BY-CSV", 1).and("BY-CSV-GONE", 1);
        place(order);

        replies("csv", ROWS + """
            1,%1$s-0-1,rejected,2,,1,,,not-found,shelf is empty,
            1,%1$s-0-1,shipped,,,,DHL,%2$s,,,
            """.formatted(numberOf(order), parcel));

        hub.awaitDelivery(order.externalId(), 0, "in-transit");
        hub.awaitDelivery(order.externalId(), 1, "awaiting-stock");
    }

    @Test
    void aWarehouseByFilesIsAskedToStopAndAnswersInTimeOrTooLate() throws IOException {
        var stopped = AnOrder.of("BY-CSV", 1);
        var late = AnOrder.of("BY-XML", 1);
        place(stopped);
        place(late);
        partners.send("cancellations.ecommerce", filed(stopped.cancellation()));
        partners.send("cancellations.ecommerce", filed(late.cancellation()));
        hub.awaitState(stopped.externalId(), "cancelling");
        hub.awaitState(late.externalId(), "cancelling");

        replies("csv", ROWS + "1,%s-0-1,cancelled,,,,,,,,\n".formatted(numberOf(stopped)));
        replies("xml", "<replies><reply request='%s-0-1' status='too-late'/></replies>".formatted(numberOf(late)));

        hub.awaitState(stopped.externalId(), "cancelled-refund-due");
        hub.awaitState(late.externalId(), "in-fulfilment");
        assertThat(office.files("wms-csv/LEIPZIG", numberOf(stopped) + "-")).hasSize(2);
    }

    private AnOrder place(AnOrder order) {
        partners.send("orders.ecommerce", filed(order.json()));
        hub.awaitDelivery(order.externalId(), 0, "requested");
        return order;
    }

    private String requestOf(AnOrder order, String folder) throws IOException {
        return Files.readString(office.awaitFile(folder, numberOf(order) + "-"));
    }

    private long numberOf(AnOrder order) {
        return hub.awaitNumber(order.externalId());
    }

    private void replies(String ending, String text) throws IOException {
        var inbox = Files.createDirectories(local.data().resolve("inbox/wms"));
        var written = Files.writeString(Files.createTempFile("replies", ".part"), text);
        Files.move(written, inbox.resolve(Path.of("%s.%s".formatted(UUID.randomUUID(), ending))));
    }

    private static String filed(String document) {
        return document.replace("\"shop\":\"main\"", "\"shop\":\"filed\"");
    }
}
