package org.orderyard.integration;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.orderyard.shop.EndpointSecrets;
import org.springframework.stereotype.Component;

/** {@code {{secret:name}}} in a route: the newest secret of that name, so that no route file holds one. */
@Component
class SecretFunction implements PropertiesFunction, CamelContextConfiguration {
    private final EndpointSecrets secrets;

    SecretFunction(EndpointSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String getName() {
        return "secret";
    }

    @Override
    public String apply(String name) {
        return secrets.of(name).getLast();
    }

    @Override
    public void beforeApplicationStart(CamelContext context) {
        context.getPropertiesComponent().addPropertiesFunction(this);
    }

    @Override
    public void afterApplicationStart(CamelContext context) {}
}
