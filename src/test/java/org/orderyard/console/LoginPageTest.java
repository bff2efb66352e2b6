package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.HubTest;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** How people come in. */
@HubTest
class LoginPageTest {
    private final int port;
    private final ConsoleFixture fixture;
    private final MockMvc mvc;

    @Autowired
    LoginPageTest(@LocalServerPort int port, ConsoleFixture fixture, WebApplicationContext context) {
        this.port = port;
        this.fixture = fixture;
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aWrongPasswordIsSaidOnTheLoginPage() throws Exception {
        var answer = mvc.perform(
                        post("/login").with(csrf()).param("username", "nobody").param("password", "wrong"))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(asStranger("/login?error")).contains("User or password is wrong");
        assertThat(asStranger("/login?away")).contains("database does not answer");
        assertThat(asStranger("/login?out")).contains("You are logged out");
    }

    @Test
    void whoLogsInComesWhereHeWantedWithoutAWordInTheAddress() throws Exception {
        fixture.caller(port, Role.ADMIN, "*");
        var session = new MockHttpSession();
        mvc.perform(get("/orders?view=held").session(session));

        var answer = mvc.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", "admin-all")
                        .param("password", ConsoleFixture.PASSWORD))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl()).endsWith("/orders?view=held");
    }

    @Test
    void givesANewSessionAtLogin() throws Exception {
        fixture.caller(port, Role.ADMIN, "*");
        var session = new MockHttpSession();
        var before = session.getId();

        mvc.perform(post("/login")
                .session(session)
                .with(csrf())
                .param("username", "admin-all")
                .param("password", ConsoleFixture.PASSWORD));

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void doesNotPourTheLoginPageIntoAFragment() throws Exception {
        var answer = mvc.perform(get("/orders").header("HX-Request", "true"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("HX-Redirect")).isEqualTo("/login");
    }

    private String asStranger(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse().getContentAsString();
    }
}
