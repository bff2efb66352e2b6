package org.orderyard.console.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** In production, passwords that everybody knows stop the start, before anything is connected. */
@Component
@Profile("production")
class NoDefaultPasswords implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final List<String> PROPERTIES =
            List.of("orderyard.admin-password", "spring.datasource.password", "spring.artemis.password");
    private static final Set<String> KNOWN = Set.of(
            "admin",
            "administrator",
            "artemis",
            "changeit",
            "changeme",
            "change-me",
            "default",
            "guest",
            "hub",
            "letmein",
            "orderyard",
            "partner",
            "passw0rd",
            "password",
            "postgres",
            "root",
            "secret",
            "test",
            "12345678",
            "123456");

    private Environment environment = new org.springframework.core.env.StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        PROPERTIES.forEach(this::check);
    }

    private void check(String property) {
        var password = environment.getProperty(property);
        if (password != null && KNOWN.contains(password.toLowerCase(Locale.ROOT)))
            throw new UnfitPassword("%s is a password that everybody knows: choose another".formatted(property));
    }
}
