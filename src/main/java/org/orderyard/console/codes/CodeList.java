package org.orderyard.console.codes;

import java.util.List;
import org.orderyard.console.security.Person;
import org.orderyard.shop.CodeBook;
import org.orderyard.shop.CodeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which codes there are, and which are missing, as far as a person may see them: those of the person's shops and of every shop. */
@Component
class CodeList {
    /** @param letters that wait for it; @param orders that these hold up */
    record Waiting(MissingCode missing, int letters, int orders) {}

    record Row(
            String key,
            String shop,
            String partner,
            String kind,
            String code,
            String value,
            String by,
            java.time.Instant at) {
        static Row of(CodeBook.Entry it) {
            var name = it.name();
            return new Row(
                    name.key(),
                    name.shop(),
                    name.partner(),
                    name.kind().word(),
                    name.code(),
                    it.value(),
                    it.by(),
                    it.at());
        }
    }

    private final CodeBook book;
    private final JdbcClient jdbc;

    CodeList(CodeBook book, JdbcClient jdbc) {
        this.book = book;
        this.jdbc = jdbc;
    }

    List<Row> all(Person person) {
        return book.all().stream()
                .filter(it -> isFor(person, it.name().shop()))
                .map(Row::of)
                .toList();
    }

    /** What holds up most orders comes first. */
    List<Waiting> missing(Person person) {
        return jdbc
                .sql("""
                    select m, count(*)::int, count(distinct coalesce(l.order_id, k.order_id))::int as orders
                    from dead_letters l
                    left join order_keys k on k.id = l.key_id
                    cross join lateral unnest(l.missing_codes) as m
                    where l.status = 'OPEN' and l.missing_codes is not null
                    group by m
                    order by orders desc, count(*) desc, m
                    """)
                .query((row, _) ->
                        new Waiting(MissingCode.of(CodeName.at(row.getString(1))), row.getInt(2), row.getInt(3)))
                .list()
                .stream()
                .filter(it -> isFor(person, it.missing().shop()))
                .toList();
    }

    private static boolean isFor(Person person, String shop) {
        return shop.isEmpty() || person.isFor(shop);
    }
}
