package org.orderyard.console.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an order goes; masked parts are shown as such.
 *
 * @param corrected whether somebody here said so, other than the channel
 */
public record ShippingAddress(
        @Nullable String name,
        @Nullable String company,
        List<String> street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String email,
        boolean corrected) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ShippingAddress {
        street = street == null ? List.of() : List.copyOf(street);
    }

    static ShippingAddress of(String json, boolean isCorrected) {
        try {
            var it = JSON.readValue(json, ShippingAddress.class);
            return new ShippingAddress(
                    it.name,
                    it.company,
                    it.street,
                    it.postalCode,
                    it.city,
                    it.region,
                    it.country,
                    it.phone,
                    it.email,
                    isCorrected);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("A stored address is no JSON object", broken);
        }
    }

    /** As on a label, line by line. */
    public List<String> label() {
        var place = joined(postalCode, city);
        return Stream.of(Stream.of(name, company), street.stream(), Stream.of(place, joined(region, country)))
                .flatMap(it -> it)
                .filter(it -> it != null && !it.isBlank())
                .map(it -> (String) it)
                .toList();
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return String.join(
                " ",
                Stream.of(one, other)
                        .filter(it -> it != null)
                        .map(it -> (String) it)
                        .toList());
    }
}
