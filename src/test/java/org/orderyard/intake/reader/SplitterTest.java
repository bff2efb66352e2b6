package org.orderyard.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.intake.reader.Csv.Columns;
import org.orderyard.intake.reader.Csv.Records;
import org.orderyard.intake.reader.Reads.Format;

class SplitterTest {
    private static final int LONGEST = 20_000;
    private static final Csv CSV =
            new Csv(StandardCharsets.UTF_8, ',', Optional.of('"'), new Columns.FirstRow(), new Records.Each());

    private final Splitter splitter = new Splitter(
            new Reads(Set.of(Format.JSON, Format.XML, Format.CSV), false, CSV, List.of("/orders", "/page/list/order")),
            LONGEST,
            100);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orderId\": \"1\",\n \"lines\": [1, 2]}",
                "[{\"orderId\": \"1\"}]",
                "{\"orders\": {\"orderId\": \"1\"}}",
                "<?xml version=\"1.0\"?>\n<notice><order>1</order></notice>",
                "<page><list><other/></list></page>"
            })
    void aDocumentWithoutTheListIsOneRecordAsItStands(String document) throws IOException {
        assertThat(split(document)).containsExactly(document);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"next\": 2, \"orders\": [{\"a\": 1}, 2.50]}', '{\"a\":1}|2.50'",
        "'{\"orders\": []}', ''",
        "<page><list><order>1</order><order/></list></page>, '{\"order\":[{\"#text\":\"1\"}]}|{\"order\":[{}]}'",
        "<page><list/></page>, ''"
    })
    void aDocumentWithTheListIsItsEntriesBeThereSomeOrNone(String document, String records) throws IOException {
        assertThat(String.join("|", split(document))).isEqualTo(records);
    }

    @Test
    void aListThatComesLateIsFoundHoweverLongWhatStandsBeforeIt() throws IOException {
        var document = "{\"before\": \"%s\", \"orders\": [1, 2]}".formatted("x".repeat(3 * LONGEST));

        assertThat(split(document)).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"long\": \"%s\"}", "<long>%s</long>"})
    void aDocumentWithoutTheListIsNoLongerThanARecord(String document) {
        assertThatThrownBy(() -> split(document.formatted("x".repeat(LONGEST))))
                .isInstanceOf(Unreadable.class)
                .hasMessage("more than 20000 bytes, and no records at /orders or /page/list/order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"orderId\": \"1\"", "{\"orderId\": \"1\"} {}", "<notice><order></notice>"})
    void whatBreaksOffOrGoesOnIsRefusedAsAWhole(String document) {
        assertThatThrownBy(() -> split(document)).isInstanceOf(Unreadable.class);
    }

    private List<String> split(String document) throws IOException {
        var records = new ArrayList<String>();
        splitter.split(bytes(document), it -> records.add(new String(it.body(), StandardCharsets.UTF_8)));
        return records;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
