package org.orderyard.intake;

/** Somebody wants to edit a document that leaves. */
public class NotEditable extends RuntimeException {
    NotEditable(long letter) {
        super(
                "Dead letter %d did not get out: it is replayed as it is. Correct the mapping of its endpoint, or the order"
                        .formatted(letter));
    }
}
