package org.orderyard.console.page;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.orderyard.console.security.Person;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands above the description of the calls. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        // Who calls is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Person.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Orderyard")
                        .version("1")
                        .description("Orders, dead letters and messages of the hub. HTTP Basic with a user of the hub."
                                + " Errors are application/problem+json; a parameter or value that is not known is"
                                + " a 400 that names it. Amounts are decimal strings."));
    }
}
