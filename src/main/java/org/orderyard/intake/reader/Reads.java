package org.orderyard.intake.reader;

import java.util.List;
import java.util.Set;

/**
 * What an endpoint can read. JSON always: records of other documents are kept as JSON where they have no form of their own.
 *
 * @param hasSchemaHints whether XML may name schemas, which are never fetched
 * @param each where the records of a JSON or XML file lie; one that has none of these places is one record
 */
public record Reads(Set<Format> formats, boolean hasSchemaHints, Csv csv, List<String> each) {
    public enum Format {
        JSON,
        XML,
        CSV
    }

    public Reads {
        formats = Set.copyOf(formats);
        each = List.copyOf(each);
    }

    /**
     * By the first byte that says something: no two formats begin alike, but for texts that only CSV can be.
     *
     * @throws Unreadable if it is none of the formats
     */
    public Format formatOf(byte[] body) {
        var start = 0;
        while (start < body.length && saysNothing(body[start])) start++;
        var first = start < body.length ? body[start] : 0;
        if (first == '{' || first == '[') return Format.JSON;
        if (first == '<' && formats.equals(Set.of(Format.JSON, Format.CSV)))
            throw new Unreadable("it begins like XML, and the endpoint reads JSON and CSV");
        if (formats.contains(Format.XML) && (first == '<' || !formats.contains(Format.CSV))) return Format.XML;
        return formats.contains(Format.CSV) ? Format.CSV : Format.JSON;
    }

    /** White space, the bytes of a byte order mark, the empty half of UTF-16. */
    private static boolean saysNothing(byte it) {
        return switch (it & 0xff) {
            case 0, 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
            default -> Character.isWhitespace(it);
        };
    }
}
