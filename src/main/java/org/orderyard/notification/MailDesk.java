package org.orderyard.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.orderyard.shop.MailSettings;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** Writes the mail of an outbox row when it is to be sent: by the shop's settings and templates as they are then. */
@Component
public class MailDesk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shops shops;
    private final MailTemplates templates;
    private final MailProperties properties;

    public MailDesk(Shops shops, MailTemplates templates, MailProperties properties) {
        this.shops = shops;
        this.templates = templates;
        this.properties = properties;
    }

    /**
     * @param id of the outbox row; the same row makes the same Message-ID however often it is sent
     * @throws UnsendableMail if it will never become a mail
     */
    public Draft write(UUID id, byte[] document) {
        return write(id, read(document), Optional.empty());
    }

    /**
     * A document of an exporter, for the facility whose delivery it is about, or else for the staff of its shop: by template
     * {@code staff/<exporter>.<state of the order>} or {@code staff/<exporter>}, if there is one, else {@code staff/export}.
     *
     * @param about what it is, as its outbox row says
     * @throws UnsendableMail also if the shop names nobody to send it to: a file is not to get lost
     */
    public Draft bring(UUID id, byte[] about, Attachment file) {
        var export = new ExportMail(read(about));
        var name = export.template(templates.names());
        var mail = export.document(name, file.name(), export.addresses(shops));
        var settings = settings(mail);
        if (!settings.suppress().contains(name)
                && recipients(name, mail, settings).isEmpty())
            throw new UnsendableMail(
                    "Shop '%s' names nobody to send %s to; add 'staff' or 'redirect' to its 'mails'"
                            .formatted(export.shop(), name),
                    null);
        return write(id, mail, Optional.of(file));
    }

    private Draft write(UUID id, JsonNode mail, Optional<Attachment> attachment) {
        var name = mail.path("mail").asText();
        var settings = settings(mail);
        var shop = mail.path("shop").asText();
        if (settings.suppress().contains(name))
            return new Draft.Spared("Shop %s suppresses mail %s".formatted(shop, name));
        var recipients = recipients(name, mail, settings);
        if (recipients.isEmpty())
            return new Draft.Spared("Shop %s names nobody to send mail %s to".formatted(shop, name));
        var rendered = templates.template(shop, name).render(Mailing.words(mail, settings));
        return new Draft.Ready(new Envelope(
                        id,
                        settings.from().orElse(properties.from()),
                        recipients,
                        settings.replyTo(),
                        headers(name, mail))
                .around(rendered, attachment));
    }

    private static Map<String, String> headers(String name, JsonNode mail) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Orderyard-Mail", name);
        headers.put("Orderyard-Shop", mail.path("shop").asText());
        headers.put("Orderyard-Order", mail.path("order").asText());
        // Nobody's holiday answers to it.
        headers.put("Auto-Submitted", name.startsWith("sender/") ? "auto-replied" : "auto-generated");
        headers.put("In-Reply-To", mail.path("inReplyTo").asText());
        headers.put("References", mail.path("inReplyTo").asText());
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private MailSettings settings(JsonNode mail) {
        return shops.named(mail.path("shop").asText()).map(Shop::mails).orElse(MailSettings.NONE);
    }

    private static List<String> recipients(String name, JsonNode mail, MailSettings settings) {
        var elsewhere = settings.redirect().get(name);
        if (elsewhere != null) return elsewhere;
        return switch (name.replaceFirst("/.*", "")) {
            case "staff" -> mail.path("to").isEmpty() ? settings.staff() : addresses(mail);
            case "sender" -> List.of(mail.path("to").asText());
            default -> List.of(mail.path("customer").path("email").asText());
        };
    }

    private static List<String> addresses(JsonNode mail) {
        return StreamSupport.stream(mail.path("to").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(byte[] document) {
        try {
            return JSON.readTree(new String(document, java.nio.charset.StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UnsendableMail("The document of the mail is no JSON", e);
        }
    }
}
