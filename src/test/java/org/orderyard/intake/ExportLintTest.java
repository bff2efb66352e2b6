package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.flow.FlowFile;
import org.orderyard.shop.Shops;

class ExportLintTest {
    private static final String SHOP = """
        shop: main
        currency: EUR
        exports:
          shelf: { on: off, every: 5m, then: shelved }
          crm: { on: shelved, at: "22:00", as: messages, then: known }
          look: { on: known, every: 1m, as: pause, then: looked-at }
        """;
    private static final String SHELF = """
        endpoint: shelf
        description: Files
        out: { takes: [ exports.shelf ], file-name: "{run}.json" }
        """;

    @TempDir
    Path home;

    @Test
    void findsNothingWrongWithAChain() throws IOException {
        assertThat(faults(SHOP, SHELF)).isEmpty();
    }

    /** Each row: what is replaced by what in the shop's file or the endpoint's, the line, and what is said. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        on: off            | on: of             | 4 | exporter 'shelf': nothing ever is 'of'
        on: shelved        | on: off            | 4 | 'crm' says 'then' on 'off' too
        then: looked-at    | then: shelved      | 5 | its chain comes back to 'shelved'
        as: messages       | as: file           | 5 | no endpoint.yaml takes 'exports.crm'
        , then: looked-at  | ~~                 | 6 | 'as: pause' needs 'then'
        {run}              | {revision}         | 4 | needs {run} or {id}
        as: messages       | as: messages, facilities: { B: [] }      | 5 | no shop with it has a facility 'B'
        on: off            | on: payment, facilities: { B: [] }       | 4 | 'facilities' needs 'on' to be a milestone that deliveries
        as: pause          | as: pause, facilities: { B: [ a@b.example ] } | 6 | addresses of 'facilities' need 'as: messages'
        """)
    void namesWhatCannotWork(String what, String by, int line, String message) throws IOException {
        assertThat(faults(SHOP.replace(what, by), SHELF.replace(what, by)))
                .anySatisfy(it -> assertThat(it).contains("main.yaml:%d: ".formatted(line), message));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        every: 5m    | every: 5            | 4 | 'every' is a time such as
        at: "22:00"  | at: "24:30"         | 5 | 'at' is a time of day
        as: pause    | as: stop            | 6 | 'as' is file, messages or pause
        every: 5m    | zone: Berlin, every: 5m | 4 | 'zone' is a time zone
        every: 5m    | every: 5m, at: "6:00"   | 4 | has either 'at'
        every: 5m    | evry: 5m            | 4 | unknown word 'evry'
        as: messages | as: messages, facilities: { B: [ Ada ] } | 5 | 'Ada' of facility B is no e-mail address
        """)
    void namesWhatCannotBeRead(String what, String by, int line, String message) {
        assertThatThrownBy(() -> faults(SHOP.replace(what, by), SHELF))
                .hasMessageContaining("main.yaml:%d: ".formatted(line))
                .hasMessageContaining(message);
    }

    private List<String> faults(String shop, String endpoint) throws IOException {
        write("shops/main.yaml", shop);
        write("mappings/shelf/endpoint.yaml", endpoint);
        var flow = FlowFile.read(Path.of("src/test/resources/flows/sound.yaml"));
        return ExportLint.check(
                Shops.load(home.resolve("shops")), List.of(flow), Endpoints.load(home.resolve("mappings")));
    }

    private void write(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
