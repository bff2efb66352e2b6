package org.orderyard.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orderyard.shop.MailSettings;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;

/** Finds what is wrong with templates and mail settings before a customer's order does: each template is rendered once. */
public final class MailLint {
    /** What would put a customer's name into a mail as HTML, or run what he typed. */
    private static final Pattern RAW = Pattern.compile("th:utext|data-th-utext|\\[\\(");

    private static final Pattern RUN = Pattern.compile("__\\$");

    private static final String RUNS = "runs what is filled in; write the expression without __";
    private static final JsonNode SAMPLE = sample();

    /** What several shops share is found once. */
    private final Set<String> faults = new LinkedHashSet<>();

    private final MailTemplates templates;

    private MailLint(MailTemplates templates) {
        this.templates = templates;
    }

    public static List<String> check(MailTemplates templates, Shops shops) {
        var lint = new MailLint(templates);
        templates.files(".html").forEach(lint::page);
        templates.files(".txt").forEach(it -> lint.refuse(it, RUN, RUNS));
        templates.withoutText().forEach(lint::withoutText);
        templates.all().forEach(lint::template);
        shops.all().forEach(lint::shop);
        return List.copyOf(lint.faults);
    }

    private void page(Path file) {
        refuse(file, RAW, "puts text in as HTML; write th:text or [[…]]");
        refuse(file, RUN, RUNS);
    }

    private void withoutText(Path file) {
        faults.add("%s:1: there is no text of this name, so it is never sent; write the same as .txt"
                .formatted(FaultyTemplate.shown(file)));
    }

    private void template(MailTemplate template) {
        try {
            template.render(Mailing.words(SAMPLE, MailSettings.NONE));
        } catch (FaultyTemplate wrong) {
            faults.add(String.valueOf(wrong.getMessage()));
        }
    }

    private void refuse(Path file, Pattern pattern, String why) {
        var lines = MailTemplates.text(file).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++)
            if (pattern.matcher(lines.get(i)).find())
                faults.add("%s:%d: %s".formatted(FaultyTemplate.shown(file), i + 1, why));
    }

    private void shop(Shop shop) {
        var names = templates.names();
        var settings = shop.mails();
        Stream.concat(settings.suppress().stream(), settings.redirect().keySet().stream())
                .filter(it -> !names.contains(it))
                .forEach(it -> faults.add("shop %s: 'mails' speaks of '%s', which is no template; there are %s"
                        .formatted(shop.name(), it, names)));
    }

    private static JsonNode sample() {
        try {
            return new ObjectMapper().readTree("""
                {"shop": "main", "channel": "ecommerce", "order": "1", "externalId": "1", "number": "#1", "currency": "EUR", "total": "1.00",
                 "customer": {"name": "Ada", "email": "ada@example.com"}, "lines": [{"sku": "A", "name": "Thing", "quantity": 1}],
                 "delivery": {"number": "1-0", "facility": "BERLIN", "lines": [{"sku": "A", "name": "Thing", "quantity": 1, "shipped": 1}],
                              "parcels": [{"carrier": "dhl", "number": "1"}]},
                 "subject": "Orders", "records": [{"file": "a.json", "status": "done", "order": "1", "outcome": ""}],
                 "export": {"name": "daily-orders", "file": "daily-orders.csv", "records": "3"},
                 "letters": {"open": 2, "causes": [{"endpoint": "wms", "kind": "INVALID", "cause": "No order", "letters": 2, "letter": 1, "link": "/dead-letters", "since": "2026-11-22 07:00"}]}}
                """);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
