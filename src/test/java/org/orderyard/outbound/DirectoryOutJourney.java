package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.ReplayDesk;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

@OutboundTest
class DirectoryOutJourney {
    @Autowired
    private Office office;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private ReplayDesk desk;

    @Autowired
    private Partners partners;

    @Test
    @DisplayName("a warehouse by files is a file away: its requests are CSV files in its folder, whole at once")
    void aWarehouseGetsItsRequestsAsFiles() throws IOException {
        var order = AnOrder.of(shelves.sku(5), 2);
        partners.send("orders.ecommerce", order.json());
        var number = hub.awaitNumber(order.externalId());

        var file = office.awaitFile("wms-berlin-files", number + "-");

        assertThat(Files.readString(file).lines())
                .hasSize(2)
                .first()
                .isEqualTo("request;order;line;sku;quantity;name;city");
        assertThat(Files.readString(file)).contains(order.externalId());
        assertThat(office.folder("wms-berlin-files")).isDirectoryNotContaining("glob:**/.part-*");
    }

    @Test
    void aDocumentThatIsSentAgainIsTheSameFileAgain() throws IOException {
        var row = office.send("shelf", "tests.shelf", 0, "{\"name\":\"../../Ärger\", \"price\": 10.00}");
        var file = office.awaitFile("shelf", row.id().toString());
        office.awaitGone(row);
        var before = Files.readString(file);

        office.sendAgain(row);
        office.awaitGone(row);

        assertThat(office.files("shelf", row.id().toString())).containsExactly(file);
        assertThat(file.getFileName())
                .hasToString(".._.._rger-%s.json".formatted(row.id()).replaceFirst("^\\.", "_."));
        assertThat(Files.readString(file)).isEqualTo(before).contains("10.00");
    }

    @Test
    @DisplayName("Promise 8: a partner who is away: his documents wait with backoff, the others flow, and they come in"
            + " order")
    void aPartnerWhoIsAwayHoldsUpNobodyElse() throws IOException {
        var order = Office.anOrder();
        office.awaitGone(office.send("shelf", "tests.shelf", 0, "{\"name\":\"first\"}"));
        Files.move(office.folder("shelf"), office.folder("shelf-aside"));
        Files.createFile(office.folder("shelf"));

        var older = office.send("shelf", "tests.shelf", order, "{\"name\":\"older\"}");
        var newer = office.send("shelf", "tests.shelf", order, "{\"name\":\"newer\"}");
        await().atMost(Duration.ofSeconds(15)).until(() -> office.attempts(older) > 2);

        assertThat(office.cause(older)).hasValueSatisfying(it -> assertThat(it).isNotBlank());
        assertThat(office.attempts(newer)).isZero();
        office.awaitGone(office.send("frail", "tests.frail", order, "{\"name\":\"other\"}"));
        Files.delete(office.folder("shelf"));
        Files.move(office.folder("shelf-aside"), office.folder("shelf"));
        office.awaitGone(newer);
        assertThat(Files.getLastModifiedTime(
                        office.awaitFile("shelf", newer.id().toString())))
                .isGreaterThanOrEqualTo(Files.getLastModifiedTime(
                        office.awaitFile("shelf", older.id().toString())));
    }

    @Test
    void whatCannotBeRenderedIsADeadLetterAndHoldsUpItsOrderUntilItIsDiscarded() {
        var order = Office.anOrder();
        var unsound = office.send("frail", "tests.frail", order, "{\"name\":\"x\", \"unsound\": true}");
        var behind = office.send("frail", "tests.frail", order, "{\"name\":\"behind\"}");
        office.awaitStatus(unsound, "dead");
        var letter = office.letter(unsound);

        assertThat(office.letterSays(letter, "error_class")).isEqualTo("INVALID");
        assertThat(office.letterSays(letter, "direction")).isEqualTo("OUT");
        assertThat(office.letterSays(letter, "order_id")).isEqualTo(String.valueOf(order));
        assertThat(office.status(behind)).hasValue("outbound");
        desk.discard(letter, "ana", "it was a mistake");
        office.awaitGone(behind);
        assertThat(office.letterSays(letter, "status")).isEqualTo("DISCARDED");
        desk.undo(letter, "ana");
        assertThat(office.status(unsound)).hasValue("dead");
    }

    @Test
    void whatWasTriedInVainIsADeadLetterThatIsReplayedUnderTheSameId() throws IOException {
        office.awaitGone(office.send("frail", "tests.frail", 0, "{\"name\":\"first\"}"));
        Files.move(office.folder("frail"), office.folder("frail-aside"));
        Files.createFile(office.folder("frail"));
        var row = office.send("frail", "tests.frail", 0, "{\"name\":\"late\"}");
        office.awaitStatus(row, "dead");
        var letter = office.letter(row);

        assertThat(office.letterSays(letter, "error_class")).isEqualTo("NOT_REACHED");
        assertThat(office.letterSays(letter, "attempts")).isEqualTo("2");
        Files.delete(office.folder("frail"));
        Files.move(office.folder("frail-aside"), office.folder("frail"));
        var replay = desk.replay(letter, Optional.empty(), "ana", "the folder is mounted again");
        assertThat(desk.replay(letter, Optional.empty(), "bob", "me too")).isEqualTo(replay);

        office.awaitGone(row);
        assertThat(office.awaitFile("frail", row.id().toString())).content().contains("late");
        assertThat(office.letterSays(letter, "status")).isEqualTo("REPLAYED");
    }
}
