package org.orderyard.intake;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.orderyard.shop.Facility;

/**
 * How documents leave to a partner who has no queue on our broker, as the section {@code out} of an {@code endpoint.yaml} says.
 *
 * @param takes targets whose documents leave here
 * @param mapping from the canonical document to what the partner wants to read
 * @param lookups what the partner is asked for before the mapping runs, one after the other, by the names under which it sees the answers
 * @param parallel how many documents are on their way at once, never two of one order
 */
public record Outlet(
        List<String> takes,
        String mapping,
        int line,
        Format format,
        FileName fileName,
        Optional<UrlPath> path,
        SequencedMap<String, UrlPath> lookups,
        Endpoint.Retry retry,
        Rest rest,
        int parallel) {
    /** Stands for the requests of all facilities whose shop names the endpoint. */
    public static final String OF_FACILITIES = Facility.requestsOf("<facility>");

    public Outlet {
        takes = List.copyOf(takes);
        lookups = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lookups));
    }

    /** As what bytes it leaves. */
    public sealed interface Format {
        record Json() implements Format {}

        /** @param columns members of the rows, in this order; the first line names them if there is a header */
        record Csv(List<String> columns, char delimiter, boolean hasHeader) implements Format {
            public Csv {
                columns = List.copyOf(columns);
            }
        }

        /** @param root element around the records of a file that holds many */
        record Xml(String root) implements Format {}
    }

    /**
     * When a partner who does not answer is left alone.
     *
     * @param failures in a row before it
     * @param pause at first, doubled with every probe that fails
     */
    public record Rest(int failures, Duration pause, Duration atMost) {}
}
