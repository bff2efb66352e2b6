package org.orderyard.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.orderyard.intake.reader.Splitter;
import org.orderyard.intake.reader.Unreadable;
import org.orderyard.message.FileRecords;
import org.orderyard.message.Headers;
import org.orderyard.message.RawMessage;
import org.springframework.stereotype.Component;

/** Parts a file that came in into messages, by the {@code records} of its endpoint. */
@Component
public class FileParting {
    /** Header of a record that cannot be taken as it stands; gone when a person sends it again. */
    static final String FAULT = Headers.OURS + "fault";

    /** How a file of an endpoint is the same again. */
    public enum Sameness {
        CONTENT,
        NAME_AND_TIME,
        NEVER
    }

    /** @param headers of every record: its file, file-name, file-time */
    public record FileAtHand(Endpoint endpoint, Path path, Map<String, String> headers) {
        public FileAtHand {
            headers = Map.copyOf(headers);
        }
    }

    public record Parted(int records, byte[] hash) {}

    /** @throws UnreadableFile if it can be read as no file of its endpoint */
    public Parted part(FileAtHand file, Consumer<RawMessage> records) throws IOException {
        var limits = file.endpoint().limits();
        var splitter = new Splitter(file.endpoint().reads(), limits.bytes(), limits.depth());
        var count = new int[1];
        var places = new RecordsOfLine();
        // A link could lead anywhere.
        try (var bytes =
                new DigestInputStream(Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS), sha256())) {
            splitter.split(bytes, it -> {
                count[0]++;
                records.accept(raw(file, it, places.next(it.line())));
            });
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return new Parted(count[0], bytes.getMessageDigest().digest());
        } catch (Unreadable why) {
            throw new UnreadableFile(String.valueOf(why.getMessage()), why);
        }
    }

    public static Sameness sameness(Endpoint endpoint) {
        var dedupes =
                endpoint.accepts().stream().map(it -> it.identity().dedupe()).toList();
        if (dedupes.contains(Endpoint.Dedupe.NONE)) return Sameness.NEVER;
        return dedupes.contains(Endpoint.Dedupe.FILE_NAME_AND_TIME) ? Sameness.NAME_AND_TIME : Sameness.CONTENT;
    }

    private static RawMessage raw(FileAtHand file, Splitter.Piece piece, int place) {
        var headers = new HashMap<>(file.headers());
        headers.put(FileRecords.LINE, String.valueOf(piece.line()));
        if (place > 0) headers.put(FileRecords.RECORD, String.valueOf(place));
        headers.put(Documents.CHARSET, "UTF-8");
        piece.fault().ifPresent(it -> headers.put(FAULT, it));
        return new RawMessage(file.endpoint().name(), piece.body(), headers, "");
    }

    /** Counts the records that begin on the same line. */
    private static final class RecordsOfLine {
        private int line;
        private int place;

        int next(int of) {
            place = of == line ? place + 1 : 0;
            line = of;
            return place;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
