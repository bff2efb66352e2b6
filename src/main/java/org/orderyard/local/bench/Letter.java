package org.orderyard.local.bench;

import java.time.Duration;

/** What a partner sends. @param after how long from now */
record Letter(String queue, String text, Duration after) {
    static Letter now(String queue, String text) {
        return new Letter(queue, text, Duration.ZERO);
    }

    Letter after(Duration delay) {
        return new Letter(queue, text, delay);
    }
}
