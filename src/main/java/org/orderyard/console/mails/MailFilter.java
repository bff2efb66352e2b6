package org.orderyard.console.mails;

import java.util.Locale;
import java.util.Optional;
import org.orderyard.console.page.Query;
import org.orderyard.notification.CapturedMail;

/** Which mails are asked for: those of an order, or with a text in their headers. */
record MailFilter(Optional<String> order, Optional<String> q, int size, Optional<String> after) {
    static MailFilter of(Query query) {
        query.only("order", "q", "size", "after");
        return new MailFilter(query.text("order"), query.text("q"), query.size(), query.text("after"));
    }

    boolean takes(CapturedMail mail) {
        return order.map(mail.header("Orderyard-Order")::equals).orElse(true)
                && q.map(it -> isIn(mail, it.toLowerCase(Locale.ROOT))).orElse(true);
    }

    private static boolean isIn(CapturedMail mail, String text) {
        return mail.headers().values().stream()
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(text));
    }
}
