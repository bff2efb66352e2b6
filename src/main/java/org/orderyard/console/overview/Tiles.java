package org.orderyard.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.orders.Standstill;
import org.orderyard.console.page.Ages;
import org.orderyard.console.page.LetterCount;
import org.orderyard.console.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The four numbers on top; none of them costs more among a million orders than among a hundred. */
@Component
class Tiles {
    private record Counted(int n, @Nullable OffsetDateTime oldest) {}

    private final JdbcClient jdbc;
    private final LetterCount letters;
    private final Clock clock;

    Tiles(JdbcClient jdbc, LetterCount letters, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    List<Tile> of(Person person, List<Cause> causes) {
        var open = letters.open(person);
        var still = counted(
                "o.id in (%s) and o.phase not in ('COMPLETED', 'CANCELLED', 'RETURNED')".formatted(Standstill.IDS),
                person);
        var approval = counted("o.phase = 'AWAIT_APPROVAL'", person);
        var refund = counted("o.phase in ('CANCELLED_REFUND_DUE', 'RETURNED_REFUND_DUE')", person);
        return List.of(
                new Tile("Dead letters", "/dead-letters", open, letters(open, causes), open > 0),
                new Tile("Orders not moving", "/orders?view=stuck", still.n(), oldest(still), false),
                new Tile("To approve", "/orders?phase=AWAIT_APPROVAL", approval.n(), oldest(approval), false),
                new Tile("Refund due", "/orders?view=refunds", refund.n(), oldest(refund), refund.n() > 0));
    }

    private Counted counted(String which, Person person) {
        return jdbc.sql("""
            select count(*)::int as n, min(state_since) as oldest
            from (select o.state_since from orders o where %s and (:allShops or o.shop = any(:shops)) limit :most) c
            """.formatted(which))
                .param("allShops", person.isForAllShops())
                .param("shops", person.shops())
                .param("most", Tile.MOST + 1)
                .query(Counted.class)
                .single();
    }

    private static String letters(int open, List<Cause> causes) {
        var kinds = causes.stream().filter(it -> it.tone().equals("fail")).count();
        if (open == 0) return "nothing failed";
        return kinds == 1 ? "one cause" : "%d causes".formatted(kinds);
    }

    private String oldest(Counted counted) {
        if (counted.oldest() == null) return "none";
        return "oldest " + Ages.words(Duration.between(counted.oldest().toInstant(), clock.instant()));
    }
}
