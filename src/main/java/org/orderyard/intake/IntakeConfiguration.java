package org.orderyard.intake;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.orderyard.flow.BuiltIn;
import org.orderyard.flow.Engine;
import org.orderyard.flow.Vocabulary;
import org.orderyard.order.Order;
import org.orderyard.order.Words;
import org.orderyard.shop.AddedCodes;
import org.orderyard.shop.Notice;
import org.orderyard.shop.Shops;
import org.orderyard.sql.CountingJdbc;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts together what decides: the vocabulary of all modules, the engine, the files of the integration engineer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PumpProperties.class, OutboxProperties.class})
@EnableScheduling
class IntakeConfiguration {
    @Bean
    Clock clock(DataSource database) {
        return new DatabaseClock(new JdbcTemplate(database));
    }

    @Bean
    CountingJdbc jdbcTemplate(DataSource database) {
        return new CountingJdbc(database);
    }

    @Bean
    Vocabulary<Order> vocabulary(List<Words> words, Shops shops) {
        return new Vocabulary<>(
                Stream.concat(BuiltIn.<Order>guards().stream(), words.stream().flatMap(it -> it.guards().stream()))
                        .toList(),
                Stream.concat(BuiltIn.<Order>effects().stream(), words.stream().flatMap(it -> it.effects().stream()))
                        .toList(),
                Notice.tellable(shops.folder()));
    }

    @Bean
    Engine<Order> engine(Vocabulary<Order> vocabulary) {
        return new Engine<>(vocabulary);
    }

    @Bean
    Endpoints endpoints(PumpProperties properties) {
        return Endpoints.load(properties.folder("mappings"));
    }

    @Bean
    Understanding understanding(Endpoints endpoints, AddedCodes codes, Clock clock) {
        return new Understanding(endpoints, codes, clock);
    }

    @Bean
    Shops shops(PumpProperties properties) {
        return Shops.load(properties.folder("shops"));
    }
}
