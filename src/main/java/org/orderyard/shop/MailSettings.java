package org.orderyard.shop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shop's mails are like. Mails are named {@code customer/shipped}, {@code staff/out-of-stock}.
 *
 * @param from who writes; empty: the hub's own sender
 * @param replyTo where answers go
 * @param staff who reads the mails to staff
 * @param suppress mails that are not sent
 * @param redirect mails that go to somebody else
 * @param tracking address of a carrier's page by carrier; {@code {number}} is the parcel's
 */
public record MailSettings(
        Optional<String> from,
        Optional<String> replyTo,
        List<String> staff,
        Set<String> suppress,
        Map<String, List<String>> redirect,
        Map<String, String> tracking) {
    public static final MailSettings NONE =
            new MailSettings(Optional.empty(), Optional.empty(), List.of(), Set.of(), Map.of(), Map.of());

    public MailSettings {
        staff = List.copyOf(staff);
        suppress = Set.copyOf(suppress);
        redirect = Map.copyOf(redirect);
        tracking = Map.copyOf(tracking);
        tracking.forEach((carrier, page) -> {
            if (!page.startsWith("https://") || !page.contains("{number}"))
                throw new IllegalArgumentException(
                        "mails.tracking.%s: '%s' begins with https:// and has {number} where the parcel's number goes"
                                .formatted(carrier, page));
        });
    }

    /** What a shop's own file says, over what it inherits. */
    MailSettings with(ShopFile.MailFile own) {
        return new MailSettings(
                Optional.ofNullable(own.from()).or(() -> from),
                Optional.ofNullable(own.replyTo()).or(() -> replyTo),
                own.staff() == null ? staff : own.staff(),
                own.suppress() == null ? suppress : own.suppress(),
                merged(redirect, own.redirect()),
                merged(tracking, own.tracking()));
    }

    /** Empty if nobody knows the carrier's page. */
    public String trackingLink(String carrier, String number) {
        return Optional.ofNullable(tracking.get(carrier))
                .map(it -> it.replace("{number}", URLEncoder.encode(number, StandardCharsets.UTF_8)))
                .orElse("");
    }

    private static <V> Map<String, V> merged(Map<String, V> inherited, @Nullable Map<String, V> own) {
        var all = new HashMap<>(inherited);
        if (own != null) all.putAll(own);
        return all;
    }
}
