package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.message.Errand;
import org.orderyard.message.Outbox;

class WritersTest {
    private static final JsonMapper JSON = new JsonMapper();

    @DisplayName("Promise 41: a cell that a spreadsheet would take for a formula is made text")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        =1+1             | '=1+1
        +49 221 1        | '+49 221 1
        -2+3             | '-2+3
        @SUM(A1)         | '@SUM(A1)
        \\tx             | '\\tx
        \\u0000=1        | '=1
        -7               | -7
        -7.50            | -7.50
        Tea = good       | Tea = good
        """)
    void cellsAreNeutral(String value, String cell) throws JsonProcessingException {
        assertThat(csv("{\"a\": \"%s\"}".formatted(value))).isEqualTo("a,b\r\n" + cell.replace("\\t", "\t") + ",\r\n");
    }

    @Test
    void aCellThatBeginsWithALineEndIsNeutralAndQuoted() throws JsonProcessingException {
        assertThat(csv("{\"a\": \"\\r=1\"}")).isEqualTo("a,b\r\n\"'\r=1\",\r\n");
    }

    @Test
    void whatWouldEndACellIsQuoted() throws JsonProcessingException {
        assertThat(csv("{\"a\": \"say \\\"hi\\\"\", \"b\": \"x,y\"}"))
                .isEqualTo("a,b\r\n\"say \"\"hi\"\"\",\"x,y\"\r\n");
    }

    @Test
    void rowsHaveTheColumnsInTheirOrder() throws JsonProcessingException {
        assertThat(csv("[{\"b\": 2, \"a\": \"x\"}, {\"b\": null}]")).isEqualTo("a,b\r\nx,2\r\n,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"c\": 1}", "[1]", "{\"a\": {}}"})
    void whatFitsNoColumnIsRefused(String document) {
        assertThatThrownBy(() -> csv(document))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("is no CSV");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"a": {"@x": 1, "b": ["2", "3"], "c": null}} | <a x="1"><b>2</b><b>3</b><c></c></a>
        {"a": {"b": [{"@n": 1, "#text": "<&>"}]}}    | <a><b n="1">&lt;&amp;&gt;</b></a>
        {"a": "x\\u0001y"}                           | <a>xy</a>
        """)
    void jsonIsXmlByTheConventionOfTheReaders(String json, String xml) throws JsonProcessingException {
        assertThat(new String(XmlWriter.write(JSON.readTree(json)), StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[1]", "{\"a\": 1, \"b\": 2}", "{\"a\": [1, 2]}", "{\"a b\": 1}", "{\"a\": {\"@x\": []}}"})
    void whatHasNoRootOrNoNamesIsRefused(String json) {
        assertThatThrownBy(() -> XmlWriter.write(JSON.readTree(json)))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("is no XML");
    }

    @DisplayName("Promise 33: whatever a document says, its file stays in its folder")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {/no}-{id}.csv          | A-1           | A-1-00000000-0000-0000-0000-000000000007.csv
        {/no}-{revision}        | ../../etc     | _.._.._etc-9
        r{order}-{revision}.xml | A             | r42-9.xml
        {/no}.{revision}        | a/b:c*d       | a_b_c_d.9
        {target}-{revision}     | A             | wms.a-9
        {/no}/{revision}.csv    | LEIPZIG       | LEIPZIG/9.csv
        {/no}/{revision}.csv    | ..            | _../9.csv
        {/no}/{revision}.csv    | a/b           | a_b/9.csv
        {/none}/{revision}.csv  | A             | _/9.csv
        """)
    void filesAreNamedByPattern(String pattern, String no, String name) {
        var document = JSON.createObjectNode().put("no", no);

        assertThat(new FileName(pattern).of(errand(), document)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.csv",
                "{order}.csv",
                "../{id}",
                "/{id}",
                "a//{id}",
                "a/.{id}",
                "{/a}/../{id}",
                ".{id}",
                "{id}{oder}",
                "{id} .csv"
            })
    void aPatternThatNamesNoFileOrNotEachDocumentsOwnIsRefused(String pattern) {
        assertThatThrownBy(() -> new FileName(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Errand errand() {
        var row = new Outbox.Row(new UUID(0, 7), 42, "wms.a", "{}", Map.of());
        return new Errand(row, "wms 1", 9, 1, Optional.empty(), Instant.EPOCH);
    }

    private static String csv(String document) throws JsonProcessingException {
        JsonNode json = JSON.readTree(document);
        return new String(
                new CsvWriter(new Outlet.Format.Csv(List.of("a", "b"), ',', true)).write(json), StandardCharsets.UTF_8);
    }
}
