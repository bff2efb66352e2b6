package org.orderyard.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

class UnauthorisedTest {
    @ParameterizedTest
    @CsvSource({"true, 503, cannot look users up just now", "false, 401, Log in with user and password"})
    void aPasswordThatCannotBeLookedAtIsNoWrongOne(boolean isDatabaseAway, int status, String said) throws Exception {
        var answer = new MockHttpServletResponse();

        new Unauthorised().commence(new MockHttpServletRequest(), answer, refusal(isDatabaseAway));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(said);
        assertThat(Optional.ofNullable(answer.getHeader("WWW-Authenticate")).isPresent())
                .isEqualTo(!isDatabaseAway);
    }

    private static AuthenticationException refusal(boolean isDatabaseAway) {
        UserDetailsService users = name -> {
            if (isDatabaseAway) throw new DataAccessResourceFailureException("away");
            throw new UsernameNotFoundException(name);
        };
        try {
            new DaoAuthenticationProvider(users)
                    .authenticate(UsernamePasswordAuthenticationToken.unauthenticated("mira", "secret"));
            throw new AssertionError("Let in");
        } catch (AuthenticationException refused) {
            return refused;
        }
    }
}
