package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;

/** @param argument the literal, list or object beside the name; a missing node when there is none */
public record EffectCall(String effect, JsonNode argument) {
    @Override
    public String toString() {
        return argument.isMissingNode() ? effect : effect + " " + argument;
    }
}
