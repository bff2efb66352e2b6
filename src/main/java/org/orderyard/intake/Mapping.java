package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;

/** Turns a partner's document into commands. */
sealed interface Mapping {
    JsonNode apply(JsonNode document);

    /** The name that keys of its documents begin with, so that two kinds of documents never share a key. */
    String name();

    record Identity() implements Mapping {
        @Override
        public JsonNode apply(JsonNode document) {
            return document;
        }

        @Override
        public String name() {
            return "canonical";
        }
    }

    record Jslt(String name, Expression expression) implements Mapping {
        @Override
        public JsonNode apply(JsonNode document) {
            try {
                return expression.apply(document);
            } catch (JsltException e) {
                throw new NotUnderstood(NotUnderstood.Reason.UNMAPPED, "Mapping " + name + ": " + e.getMessage(), e);
            } catch (StackOverflowError | RuntimeException e) {
                throw new NotUnderstood(NotUnderstood.Reason.UNMAPPED, "Mapping " + name + " failed: " + e, e);
            }
        }
    }
}
