package org.orderyard.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.message.Identity;
import org.orderyard.message.Posting;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail a shop of its open dead letters by cause and endpoint; of letters that are nobody's yet every shop is told. No letter, no mail. */
@Component
class Digest {
    private static final String MAIL = "staff/dead-letters";
    private static final int MOST_CAUSES = 20;

    /** @param letter one of them, to look at */
    private record Cause(
            String fingerprint,
            String endpoint,
            String errorClass,
            String cause,
            long letters,
            long letter,
            String since) {}

    private final Shops shops;
    private final Endpoints endpoints;
    private final Posting posting;
    private final JdbcClient jdbc;
    private final DigestWords words;

    Digest(Shops shops, Endpoints endpoints, Posting posting, JdbcClient jdbc, DigestWords words) {
        this.words = words;
        this.shops = shops;
        this.endpoints = endpoints;
        this.posting = posting;
        this.jdbc = jdbc;
    }

    /** @return how many mails */
    @Transactional
    int write() {
        var mails = shops.all().stream().flatMap(it -> mail(it).stream()).toList();
        posting.post(mails);
        return mails.size();
    }

    private Optional<Posting.Letter> mail(Shop shop) {
        var causes = causes(shop);
        if (causes.isEmpty()) return Optional.empty();
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("document", "Mail")
                .put("mail", MAIL)
                .put("shop", shop.name());
        var letters = document.putObject("letters")
                .put("open", causes.stream().mapToLong(Cause::letters).sum());
        var list = letters.putArray("causes");
        causes.stream().limit(MOST_CAUSES).map(this::told).forEach(list::add);
        return Optional.of(new Posting.Letter(Identity.next(), 0, "mail.staff", document.toString(), Map.of()));
    }

    private ObjectNode told(Cause it) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("endpoint", it.endpoint())
                .put("kind", it.errorClass())
                .put("cause", words.cause(it.cause()))
                .put("letters", it.letters())
                .put("letter", it.letter())
                .put("link", words.link(it.fingerprint(), it.endpoint()))
                .put("since", it.since());
    }

    private List<Cause> causes(Shop shop) {
        var elsewhere = endpoints.all().stream()
                .filter(it -> it.shop().filter(own -> !own.equals(shop.name())).isPresent())
                .map(Endpoint::name)
                .toList();
        return jdbc.sql("""
            select l.fingerprint, l.endpoint, min(l.error_class) as error_class, min(l.cause) as cause,
                count(*) as letters, max(l.id) as letter,
                to_char(min(l.at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as since
            from dead_letters l
            left join orders o on o.id = l.order_id
            where l.status = 'OPEN' and case when o.id is null then l.endpoint not in (:elsewhere) else o.shop = :shop end
            group by l.fingerprint, l.endpoint
            order by letters desc, letter desc
            """)
                .param("shop", shop.name())
                .param("elsewhere", elsewhere.isEmpty() ? List.of("") : elsewhere)
                .query(Cause.class)
                .list();
    }
}
