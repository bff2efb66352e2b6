package org.orderyard.notification;

import org.orderyard.shop.Shops;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, DigestProperties.class})
class NotificationConfiguration {
    /** The start is refused while a template cannot be rendered: else it would be a dead letter per order. */
    @Bean
    MailTemplates mailTemplates(Shops shops) {
        var templates = MailTemplates.in(shops.folder());
        var faults = MailLint.check(templates, shops);
        if (!faults.isEmpty()) throw new UnusableMails(faults);
        return templates;
    }
}
