package org.orderyard.intake;

/** Only what took effect, or was refused by its order, can be sent again as a new message. */
public class NotSentAgain extends RuntimeException {
    NotSentAgain(String why) {
        super(why);
    }
}
