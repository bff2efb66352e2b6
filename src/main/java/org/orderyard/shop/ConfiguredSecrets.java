package org.orderyard.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Secrets from {@code orderyard.secrets.<endpoint>}, comma-separated: where no data folder is. */
@Component
@Profile("!local")
class ConfiguredSecrets implements EndpointSecrets {
    private static final ResolvableType LISTS_BY_NAME = ResolvableType.forClassWithGenerics(
            Map.class,
            ResolvableType.forClass(String.class),
            ResolvableType.forClassWithGenerics(List.class, String.class));

    private final Map<String, List<String>> secrets;

    ConfiguredSecrets(Environment environment) {
        this.secrets = Binder.get(environment)
                .bind("orderyard.secrets", Bindable.<Map<String, List<String>>>of(LISTS_BY_NAME))
                .orElse(Map.of());
    }

    @Override
    public List<String> of(String endpoint) {
        return Optional.ofNullable(secrets.get(endpoint))
                .orElseThrow(() -> new IllegalStateException(
                        "set orderyard.secrets.%s; until then its senders are refused".formatted(endpoint)));
    }
}
