package org.orderyard.export;

import java.util.Optional;
import java.util.UUID;

/**
 * One turn of an exporter that had something to export.
 *
 * @param message by which its file leaves
 * @param fileName empty: its records leave one by one, or not at all
 * @param records so far
 */
record ExportRun(
        long id,
        UUID message,
        Exporters.OfShop of,
        Optional<String> fileName,
        Optional<String> contentType,
        int records) {}
