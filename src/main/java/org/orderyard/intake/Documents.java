package org.orderyard.intake;

import static org.orderyard.intake.NotUnderstood.Reason.UNDECODABLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.orderyard.intake.reader.CsvReader;
import org.orderyard.intake.reader.Unreadable;
import org.orderyard.intake.reader.XmlReader;
import org.orderyard.message.FileRecords;
import org.orderyard.message.Headers;
import org.orderyard.message.RawMessage;

/** Bytes to documents, in whichever of its formats an endpoint is written to. */
final class Documents {
    /** Header of a record that is kept in another charset than its sender's. */
    static final String CHARSET = Headers.OURS + "charset";

    /**
     * @param source as the sender wrote it: JSON, or the text of another format
     * @param fault why it cannot be read, among others that may be
     */
    record Document(JsonNode json, JsonNode source, Optional<NotUnderstood> fault) {
        static Document of(JsonNode json) {
            return new Document(json, json, Optional.empty());
        }
    }

    private final Endpoint endpoint;
    private final JsonReader json;
    private final XmlReader xml;
    private final CsvReader csv;

    Documents(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.json = new JsonReader(endpoint.limits());
        this.xml = new XmlReader(endpoint.reads(), endpoint.limits().depth());
        this.csv = new CsvReader(endpoint.reads().csv(), endpoint.limits().bytes());
    }

    /** @throws NotUnderstood if nothing can be read */
    List<Document> read(RawMessage message) {
        message.header(FileParting.FAULT).ifPresent(it -> {
            throw undecodable(new Unreadable(
                    "line %s: %s".formatted(message.header(FileRecords.LINE).orElse("?"), it)));
        });
        try {
            return switch (endpoint.reads().formatOf(message.body())) {
                case JSON -> List.of(Document.of(json.read(message.body())));
                case XML -> List.of(Document.of(xml.read(checked(message.body()))));
                case CSV -> rows(message);
            };
        } catch (Unreadable why) {
            throw undecodable(why);
        }
    }

    private List<Document> rows(RawMessage message) {
        var charset = message.header(CHARSET).filter(Charset::isSupported).map(Charset::forName);
        var line = message.header(FileRecords.LINE)
                .filter(it -> it.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        var records = csv.read(checked(message.body()), charset, line);
        if (records.isEmpty()) throw undecodable(new Unreadable("the body has no rows"));
        return records.stream().map(Documents::document).toList();
    }

    private static Document document(CsvReader.Read read) {
        return new Document(
                read.document().orElse(MissingNode.getInstance()),
                TextNode.valueOf(read.text()),
                read.fault().map(Documents::undecodable));
    }

    private byte[] checked(byte[] body) {
        var most = endpoint.limits().bytes();
        if (body.length > most)
            throw new Unreadable("%d bytes, and the endpoint takes %d".formatted(body.length, most));
        if (body.length == 0) throw new Unreadable("the body is empty");
        return body;
    }

    private static NotUnderstood undecodable(Unreadable why) {
        return new NotUnderstood(UNDECODABLE, "Undecodable: " + why.getMessage(), why);
    }
}
