package org.orderyard.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orderyard.shop.Permission;
import org.orderyard.shop.Users;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Three kinds of callers: partners at the door, programs (Basic or a session), people with a browser (form and session). What a stranger
 * wrote as HTML has a policy of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Access {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src"
                + " 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src"
                + " 'none'";

    /** Which of them an action of an order takes, its flow says. */
    private static final String[] ACTING = {
        Permission.PROCESS.name(), Permission.CONFIRM.name(), Permission.CONFIGURE.name(), Permission.SUPPORT.name()
    };

    /** A frame in which nothing runs, nothing is fetched and no form is sent; inline styles are what mails are made of. */
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'self'; sandbox";

    /** The door knows its senders by signature; a login only helps to ask what became of a message. */
    @Bean
    @Order(1)
    SecurityFilterChain doorChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/in/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(it -> it.authenticationEntryPoint(new Unauthorised()))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programChain(HttpSecurity http, Refusals refusals) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .csrf(it -> it.requireCsrfProtectionMatcher(new BySession()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(it -> it.authenticationEntryPoint(new Unauthorised()))
                .exceptionHandling(it ->
                        it.authenticationEntryPoint(new Unauthorised()).accessDeniedHandler(new Forbidden(refusals)))
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .authorizeHttpRequests(it -> it.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers("/api/users/**")
                        .hasRole(Permission.CONFIGURE.name())
                        .requestMatchers(HttpMethod.POST, "/api/codes")
                        .hasRole(Permission.CONFIGURE.name())
                        .requestMatchers(HttpMethod.DELETE, "/api/codes")
                        .hasRole(Permission.CONFIGURE.name())
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasRole(Permission.VIEW.name())
                        .requestMatchers(HttpMethod.POST, "/api/orders/*/actions/**")
                        .hasAnyRole(ACTING)
                        .requestMatchers(HttpMethod.POST, "/api/dead-letters/**", "/api/replays/**")
                        .hasRole(Permission.SUPPORT.name())
                        .requestMatchers(HttpMethod.POST, "/api/messages/*/send-again")
                        .hasRole(Permission.RESEND.name())
                        .requestMatchers(HttpMethod.POST, "/api/exports/**")
                        .hasRole(Permission.SUPPORT.name())
                        .requestMatchers(HttpMethod.POST, "/api/channels/**", "/api/jobs/**")
                        .hasRole(Permission.CONFIGURE.name())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain mailFrameChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/mails/*/html")
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(it -> it.frameOptions(frame -> frame.sameOrigin())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(FRAME_POLICY)))
                .authorizeHttpRequests(it -> it.requestMatchers(HttpMethod.GET, "/**")
                        .hasRole(Permission.UNMASK.name())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain peopleChain(HttpSecurity http, Refusals refusals) throws Exception {
        return http.headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .formLogin(it -> it.loginPage("/login")
                        .permitAll()
                        .defaultSuccessUrl("/")
                        .failureHandler(Access::notIn))
                .logout(it -> it.logoutSuccessUrl("/login?out"))
                .sessionManagement(it -> it.sessionFixation(fixed -> fixed.changeSessionId()))
                .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
                                new LoginByHtmx(), request -> request.getHeader("HX-Request") != null)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .accessDeniedHandler(new ForbiddenPage(refusals)))
                .authorizeHttpRequests(
                        it -> it.requestMatchers("/login", "/assets/**", "/webjars/**", "/favicon.ico", "/error")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/dead-letters/**", "/exports/**", "/replays/**")
                                .hasRole(Permission.SUPPORT.name())
                                .requestMatchers(HttpMethod.POST, "/views", "/views/*/remove")
                                .hasRole(Permission.VIEW.name())
                                .requestMatchers(HttpMethod.POST, "/messages/*/reveal")
                                .hasRole(Permission.UNMASK.name())
                                .requestMatchers(HttpMethod.POST, "/messages/*/send-again")
                                .hasRole(Permission.RESEND.name())
                                .requestMatchers(HttpMethod.POST, "/codes", "/codes/**", "/endpoints/**", "/jobs/**")
                                .hasRole(Permission.CONFIGURE.name())
                                .requestMatchers("/users/**")
                                .hasRole(Permission.CONFIGURE.name())
                                .requestMatchers(HttpMethod.POST, "/orders/*/actions/**")
                                .hasAnyRole(ACTING)
                                .requestMatchers(
                                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/**"))
                                .denyAll()
                                .anyRequest()
                                .hasRole(Permission.VIEW.name()))
                .requestCache(it -> it.requestCache(rememberedAddress()))
                .build();
    }

    private static void notIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.sendRedirect(cause instanceof AuthenticationServiceException ? "/login?away" : "/login?error");
    }

    /** Without a word in the address that it leads to. */
    private static RequestCache rememberedAddress() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    AuthenticationProvider passwords(UserDetailsService people, PasswordEncoder encoder, Guesses guesses) {
        var provider = new DaoAuthenticationProvider(people) {
            @Override
            public Authentication authenticate(Authentication login) {
                guesses.check(login.getName());
                return super.authenticate(login);
            }
        };
        provider.setPasswordEncoder(encoder);
        return provider;
    }

    @Bean
    UserDetailsService userDetails(Users users) {
        return name -> users.named(name)
                .map(Person::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody is called " + name));
    }
}
