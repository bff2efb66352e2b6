package org.orderyard.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks a program who it is. That its password cannot be looked at does not make it a wrong one. */
class Unauthorised implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            Problems.write(
                    response, HttpStatus.SERVICE_UNAVAILABLE, "The hub cannot look users up just now; try again");
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Orderyard\"");
        Problems.write(response, HttpStatus.UNAUTHORIZED, "Log in with user and password (HTTP Basic)");
    }
}
