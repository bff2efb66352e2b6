package org.orderyard.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orderyard.shop.MailSettings;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Finds what is wrong with templates and mail settings before a customer's order does: each template is rendered once. */
public final class MailLint {
    /** What would put a customer's name into a mail as HTML, or run what he typed. */
    private static final Pattern RAW = Pattern.compile("th:utext|data-th-utext|\\[\\(");

    private static final Pattern RUN = Pattern.compile("__\\$");

    private static final int HEAD = 2;
    private static final JsonNode SAMPLE = sample();

    private final List<String> faults = new ArrayList<>();
    private final MailTemplates templates;

    private MailLint(MailTemplates templates) {
        this.templates = templates;
    }

    public static List<String> check(MailTemplates templates, Shops shops) {
        var lint = new MailLint(templates);
        templates.all().forEach(lint::template);
        shops.all().forEach(lint::shop);
        return List.copyOf(lint.faults);
    }

    private void template(MailTemplate template) {
        template.html().ifPresent(it -> refuse(it, RAW, "puts text in as HTML; write th:text or [[…]]"));
        template.html().ifPresent(it -> refuse(it, RUN, "runs what is filled in; write the expression without __"));
        refuse(template.file(), RUN, "runs what is filled in; write the expression without __");
        try {
            template.render(Mailing.words(SAMPLE, MailSettings.NONE));
        } catch (TemplateEngineException wrong) {
            faults.add("%s: %s".formatted(place(template, wrong), cause(wrong)));
        } catch (IllegalArgumentException wrong) {
            faults.add("%s:1: %s".formatted(shown(template.file()), wrong.getMessage()));
        }
    }

    private void refuse(Path file, Pattern pattern, String why) {
        var lines = MailTemplates.text(file).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++)
            if (pattern.matcher(lines.get(i)).find()) faults.add("%s:%d: %s".formatted(shown(file), i + 1, why));
    }

    private void shop(Shop shop) {
        var names = templates.names();
        var settings = shop.mails();
        Stream.concat(settings.suppress().stream(), settings.redirect().keySet().stream())
                .filter(it -> !names.contains(it))
                .forEach(it -> faults.add("shop %s: 'mails' speaks of '%s', which is no template; there are %s"
                        .formatted(shop.name(), it, names)));
    }

    /** Thymeleaf counts the lines of what it was given: the text without the subject and the empty line, or the HTML. */
    private static String place(MailTemplate template, Throwable wrong) {
        var at = causes(wrong)
                .filter(TemplateProcessingException.class::isInstance)
                .map(TemplateProcessingException.class::cast)
                .filter(it -> it.getLine() != null && it.getTemplateName() != null)
                .findFirst();
        if (at.isEmpty()) return "%s:1".formatted(shown(template.file()));
        var source = at.get().getTemplateName();
        var isHtml = source.equals(template.name());
        var line = at.get().getLine() + (!isHtml && source.contains("\n") ? HEAD : 0);
        return "%s:%d".formatted(shown(isHtml ? template.html().orElse(template.file()) : template.file()), line);
    }

    private static String cause(Throwable wrong) {
        return causes(wrong)
                .reduce((_, it) -> it)
                .map(it -> String.valueOf(it.getMessage()).lines().findFirst().orElse(""))
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable wrong) {
        return Stream.iterate(wrong, Objects::nonNull, Throwable::getCause);
    }

    private static Path shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
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
