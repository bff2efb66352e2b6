package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Mailman;
import org.orderyard.local.DataFolder;
import org.orderyard.local.MailCatcher;
import org.orderyard.notification.CapturedMail;
import org.orderyard.notification.CapturedMails;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Mails that the server inside has taken are files at once, and pages for who may see them. */
@HubTest
class MailPageTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final UserDetailsService people;
    private final MockMvc mvc;
    private final ConsoleFixture fixture;
    private final Mailman mailman;
    private final CapturedMails mails;
    private final DataFolder data;

    @Autowired
    MailPageTest(
            ConsoleFixture fixture,
            MailCatcher catcher,
            CapturedMails mails,
            DataFolder data,
            UserDetailsService people,
            WebApplicationContext context) {
        this.people = people;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.fixture = fixture;
        this.mailman = new Mailman(catcher.port());
        this.mails = mails;
        this.data = data;
    }

    @Test
    void aMailIsAFileWhenItsSenderIsToldThatItWasTaken() throws Exception {
        var mail = sent("Grüße " + UUID.randomUUID(), "Straße");

        assertThat(data.path("mail").resolve(mail.name() + ".eml")).exists();
        assertThat(mail.text()).contains("Straße");
        assertThat(new CapturedMails(data.path("mail")).named(mail.name())).isPresent();
    }

    @Test
    void showsWhatAStrangerWroteAsTextAndHisHtmlInAClosedFrame() throws Exception {
        var subject = SCRIPT + UUID.randomUUID();
        var mail = sent(subject, SCRIPT);

        assertThat(shown("/mails?q=" + subject.substring(SCRIPT.length()), Role.ADMIN, "*")
                        .getContentAsString())
                .contains("&lt;script&gt;alert")
                .doesNotContain(SCRIPT);
        assertThat(shown("/mails/" + mail.name(), Role.ADMIN, "*").getContentAsString())
                .contains("&lt;script&gt;alert", "sandbox=\"\"")
                .doesNotContain(SCRIPT);
        var frame = shown("/mails/%s/html".formatted(mail.name()), Role.ADMIN, "*");
        assertThat(frame.getContentAsString()).contains(SCRIPT);
        assertThat(frame.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'")
                .doesNotContain("script-src", "allow-");
        assertThat(frame.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    void hidesRecipientsAndContentFromWhoMayNotSeePersonalData() throws Exception {
        var id = UUID.randomUUID();
        var mail = sent("Private " + id, "secret");

        assertThat(shown("/mails?q=" + id, Role.VIEWER, "*").getContentAsString())
                .contains(mail.name())
                .doesNotContain("ada@example.com");
        assertThat(shown("/mails/" + mail.name(), Role.VIEWER, "*").getStatus()).isEqualTo(403);
        assertThat(shown("/mails/" + mail.name() + "/html", Role.VIEWER, "*").getStatus())
                .isEqualTo(403);
    }

    @Test
    void showsMailsOfNoShopToPeopleForAllShopsOnly() throws Exception {
        var id = UUID.randomUUID();
        var mail = sent("Whose " + id, "?");

        assertThat(shown("/mails?q=" + id, Role.ADMIN, "elsewhere").getContentAsString())
                .doesNotContain(mail.name());
        assertThat(shown("/mails/" + mail.name(), Role.ADMIN, "elsewhere").getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mails/20260101-000000-000-0000",
                "/mails/..%2f..%2fadmin-password",
                "/mails/20260101-000000-000-0000%00",
                "/mails/20260101-..-..-..-..-layout"
            })
    void findsNothingOutsideItsFolder(String path) throws Exception {
        var answer = shown(path, Role.ADMIN, "*");

        assertThat(answer.getStatus()).isBetween(400, 404);
    }

    private MockHttpServletResponse shown(String path, Role role, String shop) throws Exception {
        var person = people.loadUserByUsername(fixture.user(role, shop));
        return mvc.perform(get(URI.create(path)).with(user(person))).andReturn().getResponse();
    }

    private CapturedMail sent(String subject, String text) throws Exception {
        mailman.sends("ada@example.com", subject, text, "<p style=\"color: green\">%s</p>".formatted(text));
        return mails.newest(
                        java.util.Optional.empty(),
                        1,
                        it -> it.header("Subject").equals(subject))
                .getFirst();
    }
}
