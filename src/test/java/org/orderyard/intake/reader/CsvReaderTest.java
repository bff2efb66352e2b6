package org.orderyard.intake.reader;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.intake.reader.Csv.Columns;
import org.orderyard.intake.reader.Csv.Records;

class CsvReaderTest {
    private static final Csv PLAIN = csv(new Columns.FirstRow(), new Records.Each());
    private static final Csv GROUPED = csv(new Columns.FirstRow(), new Records.GroupBy("no"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aRowIsAnObjectOfTexts(String what, String text, String expected) {
        assertThat(said(PLAIN, text)).isEqualTo(expected);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "plain", "no,sku\n1,A\n2,B\n", "{\"no\":\"1\",\"sku\":\"A\"} {\"no\":\"2\",\"sku\":\"B\"}"),
                Arguments.of("carriage returns", "no,sku\r\n1,A\r\n", "{\"no\":\"1\",\"sku\":\"A\"}"),
                Arguments.of(
                        "no end of line, blank lines",
                        "no,sku\n\n1,A\n \n2,B",
                        "{\"no\":\"1\",\"sku\":\"A\"} {\"no\":\"2\",\"sku\":\"B\"}"),
                Arguments.of(
                        "quotes", "no,sku\n\"1\",\"A, \"\"x\"\"\nB\"\n", "{\"no\":\"1\",\"sku\":\"A, \\\"x\\\"\\nB\"}"),
                Arguments.of("an inch", "no,sku\n1,12\" pipe\n", "{\"no\":\"1\",\"sku\":\"12\\\" pipe\"}"),
                Arguments.of("nothing in a column", "no,sku\n1,\n,\"\"\n", "{\"no\":\"1\"} {}"),
                Arguments.of("empty columns behind", "no,sku,,\n1,A,,\n", "{\"no\":\"1\",\"sku\":\"A\"}"),
                Arguments.of("mark", "\uFEFFno,sku\n1,A\n", "{\"no\":\"1\",\"sku\":\"A\"}"),
                Arguments.of(
                        "too few",
                        "no,sku\n1\n2,B\n",
                        "!line 2: 1 values, where there are 2 columns {\"no\":\"2\",\"sku\":\"B\"}"),
                Arguments.of("too many", "no,sku\n1,A,x\n", "!line 2: 3 values, where there are 2 columns"),
                Arguments.of(
                        "open quote",
                        "no,sku\n1,\"A\n2,B\n",
                        "!line 2: a quote is not closed, or letters stand behind a closing quote"
                                + " {\"no\":\"2\",\"sku\":\"B\"}"),
                Arguments.of("binary", "no,sku\n1,\0\n", "!line 2: binary: it holds NUL"),
                Arguments.of("only a header", "no,sku\n", ""));
    }

    @Test
    void otherDelimitersCharsetsAndRowsWithoutNames() {
        var csv = new Csv(
                Charset.forName("windows-1252"),
                ';',
                Optional.empty(),
                new Columns.Named(List.of()),
                new Records.Each());

        assertThat(said(csv, "1;Zoë;\"\n".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("{\"1\":\"1\",\"2\":\"Zoë\",\"3\":\"\\\"\"}");
    }

    @Test
    void lettersThatAreNotOfTheCharsetAreAFaultOfTheirRow() {
        assertThat(said(PLAIN, "no,sku\n1,Zo\u00eb\n2,B\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("!line 2: letters are not in UTF-8 {\"no\":\"2\",\"sku\":\"B\"}");
    }

    @Test
    void wrongLettersCostTheRecordOfTheirRowOnlyAndAreSaidToBeThem() {
        var text = "no,sku\n1,A\n1,Zo\u00eb\n2,B\n\u00eb3,C\n";

        assertThat(said(GROUPED, text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("!line 3: letters are not in UTF-8 !line 5: letters are not in UTF-8");
        assertThat(said(GROUPED, "no,sku\n\u00eb1,A\n2,B\n".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("!line 2: letters are not in UTF-8 ");
        assertThat(said(GROUPED, "no,sku\n1,\u00eb\n2,B\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("!line 2: letters are not in UTF-8 {\"rows\":[{\"no\":\"2\",\"sku\":\"B\"}]}");
    }

    @Test
    void rowsThatStandTogetherAreOneRecord() {
        assertThat(said(GROUPED, "no,sku\n1,A\n1,B\n2,C\n"))
                .isEqualTo("{\"rows\":[{\"no\":\"1\",\"sku\":\"A\"},{\"no\":\"1\",\"sku\":\"B\"}]}"
                        + " {\"rows\":[{\"no\":\"2\",\"sku\":\"C\"}]}");
    }

    @Test
    void aNumberThatComesBackLaterIsAFault() {
        assertThat(said(GROUPED, "no,sku\n1,A\n2,B\n1,C\n"))
                .contains("!line 4: '1' was there before, and other rows stand between");
    }

    @Test
    void aRowThatCannotBeReadMakesBothItsNeighboursAFault() {
        assertThat(said(GROUPED, "no,sku\n1,A\n\"2\"x,B\n2,C\n3,D\n"))
                .startsWith("!line 3: a quote is not closed")
                .contains("!line 4: line 3 before it cannot be read and may be part of it")
                .endsWith("{\"rows\":[{\"no\":\"3\",\"sku\":\"D\"}]}");
    }

    @Test
    void aRowOfOneKindBeginsARecordAndKindsHaveTheirOwnColumns() {
        var kinds = new Columns.ByFirstValue(Map.of("H", List.of("kind", "no"), "P", List.of("kind", "sku", "n")));
        var csv = csv(kinds, new Records.StartsWith("kind", "H"));

        assertThat(said(csv, "P,Z,1\nH,1\nP,A,2\nH,2\nX,1\n"))
                .isEqualTo("!line 1: no row with 'kind' H before it"
                        + " {\"rows\":[{\"kind\":\"H\",\"no\":\"1\"},{\"kind\":\"P\",\"sku\":\"A\",\"n\":\"2\"}]}"
                        + " !line 5: begins with none of [H, P]");
    }

    @Test
    void aRecordAloneWithItsHeaderSaysTheSame() {
        var record = read(GROUPED, "no,sku\r\n0,X\n1,A\n1,B\n".getBytes(StandardCharsets.UTF_8), Optional.empty())
                .get(1);

        var alone = read(GROUPED, record.text().getBytes(StandardCharsets.UTF_8), Optional.of(3));

        assertThat(record.text()).isEqualTo("no,sku\n1,A\n1,B\n");
        assertThat(alone).containsExactly(record);
    }

    @Test
    void aRecordOfAFileNamesTheLineOfTheFile() {
        var bad = read(PLAIN, "no,sku\n1\n".getBytes(StandardCharsets.UTF_8), Optional.of(70_001))
                .getFirst();

        assertThat(bad.fault().orElseThrow()).hasMessage("line 70001: 1 values, where there are 2 columns");
    }

    @Test
    void aTextWithoutLinesIsNoCsv() {
        assertThatThrownBy(() -> said(PLAIN, "x".repeat(20_000))).hasMessageContaining("line 1 is longer than 10000");
        assertThatThrownBy(() -> said(PLAIN, "no,no\n1,2\n")).hasMessageContaining("two columns 'no'");
        assertThatThrownBy(() -> said(GROUPED, "number,sku\n1,2\n")).hasMessageContaining("no column 'no'");
    }

    private static String said(Csv csv, String text) {
        return said(csv, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(Csv csv, byte[] text) {
        return read(csv, text, Optional.empty()).stream()
                .map(it -> it.document()
                        .map(Object::toString)
                        .orElseGet(() -> "!" + it.fault().orElseThrow().getMessage()))
                .collect(joining(" "));
    }

    private static List<CsvReader.Read> read(Csv csv, byte[] text, Optional<Integer> line) {
        return new CsvReader(csv, 10_000).read(text, Optional.empty(), line);
    }

    private static Csv csv(Columns columns, Records records) {
        return new Csv(StandardCharsets.UTF_8, ',', Optional.of('"'), columns, records);
    }
}
