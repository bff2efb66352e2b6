package org.orderyard.integration;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orderyard.intake.Endpoint;

/**
 * What WooCommerce posts when a webhook is saved: the form {@code webhook_id=1}, without signature and topic. It wants 200, else it does
 * not save the webhook. There is nothing in it to be kept.
 */
final class Ping {
    private static final Pattern FORM = Pattern.compile("webhook_id=[0-9]{1,20}");
    private static final int LONGEST = 40;

    private Ping() {}

    static boolean isOne(Endpoint.Http http, HttpServletRequest request, byte[] body) {
        return http.signature() == Endpoint.Signature.WOOCOMMERCE_HMAC
                && body.length <= LONGEST
                && Optional.ofNullable(request.getContentType())
                        .orElse("")
                        .startsWith("application/x-www-form-urlencoded")
                && FORM.matcher(new String(body, StandardCharsets.US_ASCII)).matches();
    }
}
