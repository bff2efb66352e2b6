package org.orderyard.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XmlReaderTest {
    private static final Csv CSV = new Csv(
            StandardCharsets.UTF_8,
            ',',
            java.util.Optional.of('"'),
            new Csv.Columns.FirstRow(),
            new Csv.Records.Each());
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir
    private static Path folder;

    @Test
    void everyElementIsAnEntryOfAListWithItsAttributesAndText() {
        var read = reader(false).read(bytes("""
            <?xml version="1.0"?>
            <o:order xmlns:o="urn:x" no=" 7 ">
              <line sku="A-1"> 2 </line><line sku="B&amp;C"><![CDATA[<3>]]></line><note/>
            </o:order>
            """));

        assertThat(read).hasToString("""
            {"order":[{"@no":" 7 ","line":[{"@sku":"A-1","#text":"2"},{"@sku":"B&C","#text":"<3>"}],"note":[{}]}]}\
            """);
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void theDocumentSaysItsCharset(Charset charset) {
        var text = "<?xml version=\"1.0\" encoding=\"%s\"?><name>Zoë</name>".formatted(charset.name());

        assertThat(reader(false)
                        .read(text.getBytes(charset))
                        .at("/name/0/#text")
                        .asText())
                .isEqualTo("Zoë");
    }

    static Stream<Charset> charsets() {
        return Stream.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16,
                Charset.forName("windows-1252"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @org.junit.jupiter.api.DisplayName(
            "XXE, DTD, billion laughs, schemas and XInclude are refused, and nothing else is read (promise 31)")
    void refusesWhatPointsElsewhere(String what, String text, String says) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "canary");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", it -> {
            CALLS.incrementAndGet();
            it.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var attack = text.replace("FILE", secret.toUri().toString())
                    .replace("HTTP", "http://localhost:" + server.getAddress().getPort());

            assertThatThrownBy(() -> reader(false).read(bytes(attack)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining(says)
                    .hasMessageNotContaining("canary");
            assertThat(CALLS).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    static Stream<Arguments> attacks() {
        var laughs = new StringBuilder("<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++)
            laughs.append(
                    "<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        return Stream.of(
                Arguments.of("file entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'FILE'>]><a>&x;</a>", "DOCTYPE"),
                Arguments.of("http entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'HTTP/x'>]><a>&x;</a>", "DOCTYPE"),
                Arguments.of("parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'HTTP/x'>%x;]><a/>", "DOCTYPE"),
                Arguments.of("external DTD", "<!DOCTYPE a SYSTEM 'HTTP/a.dtd'><a/>", "DOCTYPE"),
                Arguments.of("public DTD", "<!DOCTYPE a PUBLIC '-//x' 'HTTP/a.dtd'><a/>", "DOCTYPE"),
                Arguments.of("harmless DTD", "<!DOCTYPE a><a/>", "DOCTYPE"),
                Arguments.of("billion laughs", "<!DOCTYPE a [" + laughs + "]><a>&l9;</a>", "DOCTYPE"),
                Arguments.of("unknown entity", "<a>&x;</a>", "x"),
                Arguments.of(
                        "schema",
                        "<a xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:schemaLocation='u HTTP/x'/>",
                        "schema"),
                Arguments.of(
                        "schema without namespace",
                        "<a xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:noNamespaceSchemaLocation='FILE'/>",
                        "schema"),
                Arguments.of(
                        "XInclude",
                        "<a xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='FILE' parse='text'/></a>",
                        "XInclude"),
                Arguments.of("101 deep", "<a>".repeat(101) + "</a>".repeat(101), "100"),
                Arguments.of("too many", "<a>" + "<b/>".repeat(500_001) + "</a>", "500000"),
                Arguments.of("cut off", "<a><b>", "line 1"),
                Arguments.of("two roots", "<a/><b/>", "line 1"));
    }

    @Test
    void aSchemaHintIsIgnoredWhereTheEndpointSaysSo() {
        var text = "<a xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:schemaLocation='u http://localhost:1/x'"
                + " s:nil='true'/>";

        assertThat(reader(true).read(bytes(text))).hasToString("{\"a\":[{\"@nil\":\"true\"}]}");
    }

    @Test
    void aStylesheetIsNotLookedAt() {
        var text = "<?xml-stylesheet href='http://localhost:1/x.xsl' type='text/xsl'?><a/>";

        assertThat(reader(false).read(bytes(text))).hasToString("{\"a\":[{}]}");
    }

    private static XmlReader reader(boolean hasSchemaHints) {
        return new XmlReader(new Reads(Set.of(Reads.Format.XML), hasSchemaHints, CSV, List.of()), 100);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
