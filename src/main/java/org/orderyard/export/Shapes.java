package org.orderyard.export;

import org.orderyard.intake.FileForms;
import org.orderyard.message.Pieces;
import org.orderyard.message.Posting;
import org.springframework.stereotype.Component;

/** Which shape an exporter's records have. */
@Component
class Shapes {
    private final FileForms forms;
    private final Pieces pieces;
    private final Posting posting;
    private final ExportBlocks blocks;

    Shapes(FileForms forms, Pieces pieces, Posting posting, ExportBlocks blocks) {
        this.forms = forms;
        this.pieces = pieces;
        this.posting = posting;
        this.blocks = blocks;
    }

    Shape of(Exporters.OfShop one) {
        return switch (one.exporter().as()) {
            case FILE ->
                new FileShape(
                        forms.of(one.exporter().target())
                                .orElseThrow(() -> new IllegalStateException("No endpoint takes %s any more"
                                        .formatted(one.exporter().target()))),
                        pieces,
                        posting);
            case MESSAGES -> new MessageShape(posting);
            case PAUSE -> new PauseShape(blocks);
        };
    }
}
