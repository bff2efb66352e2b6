package org.orderyard.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.shop.Shops;

class MailLintTest {
    @TempDir
    private Path shops;

    @Test
    void theMailsOfAFreshInstallationAreSound() {
        var all = Shops.load(Path.of("shops"));

        assertThat(MailLint.check(MailTemplates.in(all.folder()), all)).isEmpty();
        assertThat(MailTemplates.in(all.folder()).names())
                .contains("customer/accepted", "customer/shipped", "customer/ready-for-pick-up", "customer/cancelled");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Good day                                   | a.txt:1: a mail begins with 'Subject: …'",
                "Subject: Hi\\n\\nA\\n[(${order.nmber})]    | a.txt:4: ",
                "Subject: Hi [(${ordr.number})]\\n\\nA      | a.txt:1: 'ordr' is no word of mails; there are [",
                "Subject: Hi\\n\\nA\\n\\n[(${bogus})]       | a.txt:5: 'bogus' is no word of mails",
                "Subject: Hi\\n\\n[# th:each='it : ${parcles}'][/] | a.txt:3: 'parcles' is no word of mails",
                "Subject: Hi\\n\\n__${customer.name}__      | a.txt:3: runs what is filled in"
            })
    void findsWithFileAndLine(String text, String problem) throws IOException {
        assertThat(checked(text.replace("\\n", "\n"), "<p>Hi</p>", ""))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p th:text='${order.nmber}'></p>   | a.html:1: ",
                "<p>\\n<b>[[${bogus}]]</b></p>    | a.html:2: 'bogus' is no word of mails",
                "<p th:utext='${order.number}'></p> | a.html:1: puts text in as HTML",
                "<p>[(${order.number})]</p>         | a.html:1: puts text in as HTML"
            })
    void findsInHtml(String html, String problem) throws IOException {
        assertThat(checked("Subject: Hi\n\nA\n", html.replace("\\n", "\n"), ""))
                .anySatisfy(it -> assertThat(it).contains(problem));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "customer/a.html | <p th:utext='${order.number}'></p> | own/mails/customer/a.html:1: puts text in as"
                        + " HTML",
                "customer/a.html | <p>[[${bogus}]]</p>                | own/mails/customer/a.html:1: 'bogus' is no"
                        + " word",
                "layout.html     | <p th:fragment='mail'>[(${order.number})]</p> | own/mails/layout.html:1: puts text"
                        + " in as HTML",
                "layout.html     | <p>no fragment of this name</p>    | mails/customer/a.html:1: ",
                "customer/b.html | <p>Hi</p>                          | own/mails/customer/b.html:1: there is no text"
                        + " of this name"
            })
    void findsInThePagesOfAShopWhoseTextIsTheSharedOne(String file, String html, String problem) throws IOException {
        var own = shops.resolve("own/mails").resolve(file);
        Files.createDirectories(own.getParent());
        Files.writeString(own, html);

        assertThat(checked("Subject: Hi\n\nA\n", "<p th:replace=\"~{layout :: mail}\"></p>", ""))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void findsSettingsThatSpeakOfNoMail() throws IOException {
        assertThat(checked("Subject: Hi\n\nA\n", "<p>Hi</p>", "mails: { suppress: [ customer/b ] }\n"))
                .containsExactly(
                        "shop main: 'mails' speaks of 'customer/b', which is no template; there are [customer/a]");
    }

    private List<String> checked(String text, String html, String settings) throws IOException {
        Files.createDirectories(shops.resolve("mails/customer"));
        Files.writeString(shops.resolve("mails/customer/a.txt"), text);
        Files.writeString(shops.resolve("mails/customer/a.html"), html);
        Files.writeString(shops.resolve("mails/layout.html"), "<p th:fragment='mail'>Hi</p>");
        Files.writeString(shops.resolve("main.yaml"), "shop: main\ncurrency: EUR\nchannels: {}\n" + settings);
        var all = Shops.load(shops);
        return MailLint.check(MailTemplates.in(all.folder()), all);
    }
}
