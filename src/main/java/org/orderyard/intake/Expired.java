package org.orderyard.intake;

/** A message waited for its order until its time was over. */
class Expired extends RuntimeException {
    Expired(String why) {
        super("%s, and waited for too long. Send the order, then replay; or discard.".formatted(why));
    }
}
