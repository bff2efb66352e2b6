package org.orderyard.console.explain;

import org.jspecify.annotations.Nullable;
import org.orderyard.console.dossier.OrderDetail.ActionView;

/**
 * A way out.
 *
 * @param link where it is done; null: there is nothing to click
 * @param action of the flow, if it is one
 * @param permission that it takes; null: none, it comes by itself
 * @param allowed whether the person who asks may
 */
public record Way(
        String words,
        @Nullable String link,
        @Nullable String action,
        @Nullable String permission,
        boolean allowed) {

    /** It happens by itself, or elsewhere. */
    static Way said(String words) {
        return new Way(words, null, null, null, true);
    }

    static Way at(String link, String words, String permission, boolean isAllowed) {
        return new Way(words, link, null, permission, isAllowed);
    }

    static Way by(ActionView it) {
        return new Way(it.label(), "#act-" + it.action(), it.action(), it.permission(), it.allowed());
    }
}
