package org.orderyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.shop.Shops;

class MailDeskTest {
    private static final UUID ROW = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final String SETTINGS = """
        mails:
          from: Main shop <shop@main.example>
          reply-to: service@main.example
          staff: [ anna@main.example, ben@main.example ]
          suppress: [ customer/accepted ]
          redirect: { customer/cancelled: [ list@main.example ] }
          tracking: { dhl: "https://track.example/{number}" }
        """;

    @TempDir
    private Path shops;

    @BeforeEach
    void openShop() throws IOException {
        copyTemplates();
        write("main.yaml", "shop: main\ncurrency: EUR\nchannels: {}\n" + SETTINGS);
    }

    @Test
    void writesTextAndHtmlWithLinksToTheParcels() throws Exception {
        var mail = written("customer/shipped", "Ada", "ada@example.com");

        assertThat(mail.getSubject()).isEqualTo("Your order #1001 is on its way");
        assertThat(mail.getFrom()[0]).hasToString("Main shop <shop@main.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.com");
        assertThat(mail.getReplyTo()[0]).hasToString("service@main.example");
        assertThat(part(mail, 0)).contains("2 x Mug", "https://track.example/00340434+1");
        assertThat(part(mail, 1)).contains("<h1", "href=\"https://track.example/00340434+1\"");
    }

    @Test
    void isCalledTheSameWheneverItIsSentAgain() throws Exception {
        var first = written("customer/shipped", "Ada", "ada@example.com");
        var second = written("customer/shipped", "Ada", "ada@example.com");
        second.saveChanges();

        assertThat(first.getMessageID()).isEqualTo("<%s@main.example>".formatted(ROW));
        assertThat(second.getMessageID()).isEqualTo(first.getMessageID());
    }

    @Test
    void aTextThatCannotBeFilledInIsSaidWithItsPlaceAndStopsNoOtherMail() throws Exception {
        write("mails/customer/shipped.txt", "Subject: Hi\n\n[# th:if=\"${customer.name == 'Ada'}\"][(${bogus})][/]\n");

        assertThatThrownBy(() -> written("customer/shipped", "Ada", "ada@example.com"))
                .isInstanceOf(UnsendableMail.class)
                .hasMessageContaining("shipped.txt:3: 'bogus' is no word of mails");
    }

    @Test
    void textOfStrangersIsNoHtml() throws Exception {
        var mail = written("customer/shipped", "<script>alert(1)</script>", "ada@example.com");

        assertThat(part(mail, 1)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada\\r\\nBcc: eve@example.com", "Ada\\nSubject: won", "Ada\\r\\n\\r\\nbody", "\\u2028Bcc: x@y.z"
            })
    void textOfStrangersIsNoHeader(String hostile) throws Exception {
        write("mails/customer/shipped.txt", "Subject: For [(${customer.name})] [(${order.number})]\n\nText\n");

        var mail = written("customer/shipped", hostile, "ada@example.com");

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Subject")).hasSize(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(raw(mail).split("\r\n\r\n", 2)[0].lines())
                .noneMatch(it -> it.startsWith("Bcc") || it.startsWith("Subject: won"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com\\r\\nBcc: eve@example.com",
                "ada@example.com, eve@example.com",
                "all: ada@example.com, eve@example.com;",
                "ada",
                "@example.com",
                "ada@example.com\\u0000"
            })
    void writesToOneAddressAndRefusesWhatIsNone(String hostile) {
        assertThatThrownBy(() -> written("customer/shipped", "Ada", hostile))
                .isInstanceOf(UnsendableMail.class)
                .hasMessageNotContaining("example.com");
    }

    @Test
    @Tag("Y030")
    void aShopMaySuppressAMailOrRedirectIt() throws Exception {
        assertThat(asked("customer/accepted", "Ada", "ada@example.com"))
                .isEqualTo(new Draft.Spared("Shop main suppresses mail customer/accepted"));
        assertThat(written("customer/cancelled", "Ada", "ada@example.com").getAllRecipients()[0])
                .hasToString("list@main.example");
    }

    @Test
    void staffIsWhoTheShopNames() throws Exception {
        assertThat(written("staff/out-of-stock", "Ada", "").getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("anna@main.example", "ben@main.example");
        write("main.yaml", "shop: main\ncurrency: EUR\nchannels: {}\n");
        assertThat(asked("staff/out-of-stock", "Ada", ""))
                .isEqualTo(new Draft.Spared("Shop main names nobody to send mail staff/out-of-stock to"));
    }

    @Test
    void aShopsOwnTemplateGoesBeforeThatOfAllShops() throws Exception {
        write("main/mails/customer/shipped.txt", "Subject: Gone\n\nOff it is\n");

        var mail = written("customer/shipped", "Ada", "ada@example.com");

        assertThat(mail.getSubject()).isEqualTo("Gone");
        assertThat(part(mail, 0)).contains("Off it is");
        assertThat(part(mail, 1)).contains("<h1");
    }

    @Test
    void aFileComesWithTheTextOfItsExporterIfThereIsOne() throws Exception {
        assertThat(ready(brought()).getSubject()).isEqualTo("erp of shop main");
        write("mails/staff/erp.txt", "Subject: For the ERP\n\n[(${export.file})]: [(${export.records})]\n");

        var mail = ready(brought());

        assertThat(mail.getSubject()).isEqualTo("For the ERP");
        assertThat(part(mail, 0)).isEqualTo("a.csv: 3\n");
        assertThat(raw(mail)).contains("filename=a.csv", "a,b");
    }

    @Test
    void aFileForNobodyIsNotDropped() throws Exception {
        write("main.yaml", "shop: main\ncurrency: EUR\nchannels: {}\n");
        assertThatThrownBy(this::brought)
                .isInstanceOf(UnsendableMail.class)
                .hasMessageContaining("Shop 'main' names nobody to send staff/export to; add 'staff'");

        write("main.yaml", "shop: main\ncurrency: EUR\nchannels: {}\nmails: { suppress: [ staff/export ] }\n");
        assertThat(brought()).isInstanceOf(Draft.Spared.class);
    }

    private Draft brought() throws IOException {
        var about = "{\"document\": \"ExportRun\", \"exporter\": \"erp\", \"shop\": \"main\", \"records\": 3}";
        return desk().bring(
                        ROW,
                        about.getBytes(StandardCharsets.UTF_8),
                        new Attachment("a.csv", new ByteArrayDataSource("a,b", "text/csv")));
    }

    private MailDesk desk() {
        var properties = new MailProperties("127.0.0.1", "Hub <hub@example.org>", false);
        var all = Shops.load(shops);
        return new MailDesk(all, MailTemplates.in(all.folder()), properties);
    }

    private MimeMessage written(String name, String customer, String email) throws IOException {
        return ready(asked(name, customer, email));
    }

    private Draft asked(String name, String customer, String email) throws IOException {
        return desk().write(ROW, """
            {"document": "Mail", "mail": "%s", "shop": "main", "channel": "ecommerce", "order": "100001", "externalId": "X", "number": "#1001",
             "currency": "EUR", "total": "19.80", "customer": {"name": "%s", "email": "%s"}, "lines": [],
             "delivery": {"number": "100001-0", "facility": "BERLIN", "lines": [{"sku": "A", "name": "Mug", "quantity": 2, "shipped": 2}],
                          "parcels": [{"carrier": "dhl", "number": "00340434 1"}]}}
            """.formatted(name, customer, email).getBytes(StandardCharsets.UTF_8));
    }

    private static MimeMessage ready(Draft draft) {
        return draft instanceof Draft.Ready(var mail) ? mail : fail("No mail, but %s".formatted(draft));
    }

    private void copyTemplates() throws IOException {
        var from = Path.of("shops/mails");
        try (var files = Files.walk(from)) {
            for (var it : files.filter(Files::isRegularFile).toList())
                write("mails/" + from.relativize(it), Files.readString(it));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(shops.resolve(name).getParent());
        Files.writeString(shops.resolve(name), text);
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return String.valueOf(((Multipart) mail.getContent()).getBodyPart(index).getContent());
    }

    private static String raw(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
