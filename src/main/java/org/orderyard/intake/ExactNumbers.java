package org.orderyard.intake;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/** Keeps 10.00 as it is, and refuses 1e999999999 before somebody writes it out. */
final class ExactNumbers extends JsonNodeFactory {
    private static final int MOST_DIGITS = 100;

    static final class OutOfRange extends RuntimeException {
        OutOfRange(BigDecimal number) {
            super("the number " + number + " has more than " + MOST_DIGITS + " digits written out");
        }
    }

    @Override
    public ValueNode numberNode(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new OutOfRange(number);
        }
        return DecimalNode.valueOf(number);
    }
}
