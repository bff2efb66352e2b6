package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/** What a warehouse answers to a request; what does not apply is empty. */
record Reply(String request, String status, String parcel, String reason, String comment, Instant at) {
    static Reply of(Request request, String status, Instant at) {
        return new Reply(request.id(), status, "", "", "", at);
    }

    static Reply shipped(Request request, Instant at) {
        return new Reply(request.id(), "shipped", request.parcel(), "", "", at);
    }

    static Reply rejected(Request request, String reason, String comment, Instant at) {
        return new Reply(request.id(), "rejected", "", reason, comment, at);
    }

    static Table table() {
        return new Table(
                "reply",
                "request",
                "status",
                "line",
                "sku",
                "quantity",
                "carrier",
                "tracking",
                "reason",
                "comment",
                "at");
    }

    /** All that is open: neither line nor article is named. */
    void putInto(Map<String, Object> row) {
        row.put("request", request);
        row.put("status", status);
        if (!parcel.isEmpty()) row.put("carrier", Carrier.NAME);
        row.put("tracking", parcel);
        row.put("reason", reason);
        row.put("comment", comment);
        row.put("at", at);
    }

    ObjectNode json() {
        if (status.equals("rejected"))
            return command("Reject").put("reason", reason).put("comment", comment);
        var update = command("DeliveryUpdate").put("status", status);
        if (!parcel.isEmpty())
            update.putArray("parcels").addObject().put("carrier", Carrier.NAME).put("number", parcel);
        return update;
    }

    private ObjectNode command(String name) {
        return Post.command(name).put("request", request).put("at", at.toString());
    }
}
