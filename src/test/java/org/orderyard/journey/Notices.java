package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What channels are told, against the schema that is promised to them. */
final class Notices {
    private static final Path SCHEMA = Path.of("mappings/canonical/documents/Notice.schema.json");
    private static final JsonSchema NOTICE = schema();

    private Notices() {}

    static void assertIsAsPromised(JsonNode notice) {
        assertThat(NOTICE.validate(notice)).as(notice.toString()).isEmpty();
    }

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
