package org.orderyard.intake.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** Parts a file into its records while it is read; no more than one record is held in memory. */
public final class Splitter {
    private static final int MAGIC = 512;
    private static final List<String> ARCHIVES =
            List.of("PK\3\4", "PK\5\6", "\037\213", "7z\274\257", "Rar!", "BZh", "\3757zXZ", "(\265/\375");

    /**
     * @param line where it begins, counted from 1
     * @param fault why it is no record, though it may be readable
     */
    public record Piece(int line, byte[] body, Optional<String> fault) {
        static Piece of(int line, String text) {
            return new Piece(line, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
        }
    }

    private final Reads reads;
    private final int longest;
    private final int deepest;

    /** @param longest of a record, in bytes */
    public Splitter(Reads reads, int longest, int deepest) {
        this.reads = reads;
        this.longest = longest;
        this.deepest = deepest;
    }

    /** @throws Unreadable if the file as a whole cannot be read */
    public void split(InputStream file, Consumer<Piece> pieces) throws IOException {
        var bytes = new Unclosed(file);
        bytes.mark(MAGIC);
        var start = bytes.readNBytes(MAGIC);
        bytes.reset();
        refuseArchives(start);
        try {
            switch (reads.formatOf(start)) {
                case CSV -> rows(bytes, pieces);
                case XML -> parts(bytes, pieces, it -> XmlPieces.split(bytes, reads, deepest, it));
                case JSON -> parts(bytes, pieces, it -> JsonPieces.split(bytes, reads, deepest, it));
            }
        } catch (XMLStreamException e) {
            throw HardenedXml.unreadable(e);
        } catch (JsonProcessingException e) {
            throw new Unreadable("not readable as JSON: " + e.getOriginalMessage() + where(e), e);
        }
    }

    private static String where(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : " (line %d)".formatted(at.getLineNr());
    }

    private void rows(InputStream bytes, Consumer<Piece> pieces) throws IOException {
        var csv = reads.csv();
        var rows = new CsvRows(Decoded.reader(bytes, csv.charset()), csv, longest, 1);
        var records = new CsvRecords(rows, csv, longest);
        for (var it = records.next(); it.isPresent(); it = records.next()) {
            var record = it.get();
            pieces.accept(new Piece(record.line(), record.text().getBytes(StandardCharsets.UTF_8), record.fault()));
        }
    }

    /** Looks for the records of a document. */
    private interface Search {
        /** @return whether it has the list of them, be it empty */
        boolean in(Consumer<Piece> pieces) throws IOException, XMLStreamException;
    }

    /** A document without a list is one record: its kind is found where every message's is. */
    private void parts(Unclosed bytes, Consumer<Piece> pieces, Search search) throws IOException, XMLStreamException {
        bytes.mark(longest + 1);
        var isParted = search.in(it -> {
            bytes.forget();
            pieces.accept(it);
        });
        if (!isParted) pieces.accept(new Piece(1, whole(bytes), Optional.empty()));
    }

    private byte[] whole(Unclosed bytes) throws IOException {
        if (bytes.goBack()) {
            var body = bytes.readNBytes(longest + 1);
            if (body.length <= longest) return body;
        }
        throw new Unreadable("more than %d bytes, and %s"
                .formatted(
                        longest,
                        reads.each().isEmpty()
                                ? "nothing says where its records lie"
                                : "no records at " + String.join(" or ", reads.each())));
    }

    /** Readers close what they have read; but the hash of a file goes on to its end. It keeps what follows a mark, up to its limit. */
    private static final class Unclosed extends BufferedInputStream {
        Unclosed(InputStream file) {
            super(file);
        }

        /** What has been read is not needed again. */
        void forget() {
            markpos = -1;
        }

        /** @return false if more was read than is kept */
        boolean goBack() throws IOException {
            if (markpos < 0) return false;
            reset();
            return true;
        }

        @Override
        public void close() {}
    }

    private static void refuseArchives(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) throw new Unreadable("it is empty");
        if (ARCHIVES.stream().anyMatch(text::startsWith) || text.length() > 262 && text.startsWith("ustar", 257))
            throw new Unreadable("it is an archive or compressed; archives are not opened: send what is in it");
    }
}
