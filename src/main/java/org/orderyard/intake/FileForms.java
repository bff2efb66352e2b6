package org.orderyard.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the files look that hold many records, by the endpoint that takes them. */
@Component
public class FileForms {
    private final Outlets outlets;

    FileForms(Outlets outlets) {
        this.outlets = outlets;
    }

    /** Empty: no endpoint takes the target, which is a queue then. */
    public Optional<FileForm> of(String target) {
        return outlets.via(target).map(it -> outlets.rendering(it.mapping()).form());
    }
}
