package org.orderyard.console.orders;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.dossier.ShippingAddress;

/**
 * What a person fills in for an action.
 *
 * @param version of the order that the person saw
 */
public record ActionForm(
        @Nullable Integer version,
        @Nullable String note,
        @Nullable String delivery,
        @Nullable Integer line,
        @Nullable String sku,
        @Nullable String name,
        @Nullable String company,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String email) {

    /** The form before anybody filled it in. */
    static ActionForm of(@Nullable Integer line, @Nullable String sku, @Nullable ShippingAddress address) {
        return address == null
                ? new ActionForm(null, null, null, line, sku, null, null, null, null, null, null, null, null, null)
                : new ActionForm(
                        null,
                        null,
                        null,
                        line,
                        sku,
                        address.name(),
                        address.company(),
                        String.join("\n", address.street()),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        address.country(),
                        address.phone(),
                        address.email());
    }

    /** @param takes what the action takes beside a note */
    OrderActions.Wish wish(String action, List<String> takes) {
        return new OrderActions.Wish(
                action,
                Optional.ofNullable(note).filter(it -> !it.isBlank()),
                version == null ? OptionalInt.empty() : OptionalInt.of(version),
                Optional.ofNullable(delivery),
                Optional.empty(),
                correction(takes));
    }

    private ObjectNode correction(List<String> takes) {
        var said = JsonNodeFactory.instance.objectNode();
        if (takes.contains("address")) said.set("address", address());
        if (takes.contains("line") && line != null) said.put("line", line);
        if (takes.contains("sku")) put(said, "sku", sku);
        return said;
    }

    private ObjectNode address() {
        var address = JsonNodeFactory.instance.objectNode();
        put(address, "name", name);
        put(address, "company", company);
        var lines = (street == null ? "" : street)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (!lines.isEmpty()) lines.forEach(address.putArray("street")::add);
        put(address, "postalCode", postalCode);
        put(address, "city", city);
        put(address, "region", region);
        put(address, "country", country == null ? null : country.toUpperCase(Locale.ROOT));
        put(address, "phone", phone);
        put(address, "email", email);
        return address;
    }

    private static void put(ObjectNode to, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) to.put(name, text.strip());
    }
}
