package org.orderyard.console;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.orderyard.shop.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Asks for pages as somebody who is logged in. */
@Component
class PageReader {
    private final ConsoleFixture fixture;
    private final UserDetailsService people;
    private final WebApplicationContext context;

    PageReader(ConsoleFixture fixture, UserDetailsService people, WebApplicationContext context) {
        this.fixture = fixture;
        this.people = people;
        this.context = context;
    }

    String text(String path) {
        return text(path, Role.ADMIN, "*");
    }

    String text(String path, Role role, String... shops) {
        try {
            return answer(get(path), role, shops).getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Sends a form; parameters are name, value, name, value. */
    MockHttpServletResponse send(String path, Role role, String... parameters) {
        var request = post(path).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return answer(request, role, "*");
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Role role, String... shops) {
        try {
            return mvc().perform(request.with(user(people.loadUserByUsername(fixture.user(role, shops)))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }
}
