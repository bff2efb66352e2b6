package org.orderyard.console.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why an order stands where it stands.
 *
 * @param guard the flow's guard that does not hold; null: none is asked
 * @param stock what there is of what is missing
 * @param ways what moves it, best first
 */
public record Reason(Kind kind, String sentence, @Nullable String guard, List<StockLevel> stock, List<Way> ways) {
    /** How it looks; the worst come first. */
    public enum Kind {
        DEAD_LETTER("fail", "exclamation-octagon"),
        CONFLICT("fail", "exclamation-triangle"),
        UNSENT("wait", "arrow-repeat"),
        HOLD("ask", "shield-lock"),
        REFUND("owe", "cash-coin"),
        PAYMENT("wait", "credit-card"),
        APPROVAL("ask", "person-check"),
        STOCK("wait", "hourglass-split"),
        PUT_ASIDE("wait", "inbox"),
        CANCELLATION("wait", "slash-circle"),
        FACILITY("move", "box-seam"),
        CARRIER("move", "truck");

        private final String tone;
        private final String icon;

        Kind(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    public Reason {
        stock = List.copyOf(stock);
        ways = List.copyOf(ways);
    }

    static Reason of(Kind kind, String sentence, Way... ways) {
        return new Reason(kind, sentence, null, List.of(), List.of(ways));
    }

    Reason because(String falseGuard) {
        return new Reason(kind, sentence, falseGuard, stock, ways);
    }

    /** Whether nothing is wrong: somebody works on it. */
    @JsonIgnore
    public boolean isMoving() {
        return kind.tone().equals("move");
    }
}
