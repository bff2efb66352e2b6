package org.orderyard.console.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.shop.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people did, newest first, out of the three places where it is kept. Of each only so much is read as a page holds, by an index of
 * its own, so that a million events of the hub itself cost nothing.
 */
@Component
class AuditTrail {
    /** One row for a message, however many steps it led to. What a replay led to is told by the replay. */
    private static final String EVENTS = """
        select e.at, 'e' || e.order_id || '-' || e.message_id as ref, e.actor as who, e.event as what, e.outcome,
            'order ' || e.order_id || coalesce(', delivery ' || e.delivery, '') as subject,
            coalesce(e.note, '') as reason,
            coalesce((select m.headers::jsonb ->> 'orderyard-origin' from messages m
                      where m.id = e.message_id and m.endpoint = 'desk' limit 1), '') as origin
        from event_log e
        join orders o on o.id = e.order_id
        where e.actor_type = 'person'
          and (:allShops or o.shop = any(:shops))
          and not exists (select 1 from event_log f
                          where f.order_id = e.order_id and f.at = e.at and f.seq < e.seq and f.message_id = e.message_id)
          and not exists (select 1 from replays r where r.message_id = e.message_id)
        """;

    /** Deeds about nothing of a shop are seen by those for all of them; who may log in, and does, by those who let people in. */
    private static final String DEEDS = """
        select a.at, 'a' || lpad(a.id::text, 19, '0') as ref, a.who, a.what,
            case when a.what in ('refused', 'login failed') then 'REFUSED' else 'APPLIED' end as outcome,
            a.subject, a.reason, a.origin
        from audit a
        where (a.who = :me or :allShops and (:seesUsers or a.subject not like 'user %') or a.shop = any(:shops))
        """;

    private static final String CODES = """
        select c.at, 'c' || lpad(c.id::text, 19, '0') as ref, c.by_user as who,
            case when c.value is null then 'take away' else 'map' end as what, 'APPLIED' as outcome,
            'code ' || c.kind || ':' || c.code || ' of ' || c.partner || case when c.shop = '' then '' else ' in ' || c.shop end as subject,
            coalesce(c.old_value || ' → ', '') || coalesce(c.value, 'nothing') as reason, c.origin
        from code_changes c
        where (:allShops or c.shop = '' or c.shop = any(:shops))
        """;

    private static final String PART = """
        (select * from (%s) %s
         where at >= :begin and at < :end and at <= :at and (at < :at or ref < :ref)%s
         order by at desc, ref desc
         limit :limit)
        """;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<AuditRow> of(AuditFilter filter, Person person) {
        List<AuditRow> rows = jdbc.sql(
                        "select * from (%s) deeds order by at desc, ref desc limit :limit".formatted(parts(filter)))
                .params(values(filter, person))
                .query(AuditRow.class)
                .list();
        return Slice.of(
                rows.stream().map(it -> it.seenBy(person)).toList(),
                filter.size(),
                it -> new AuditFilter.Place(it.at(), it.ref()).toString());
    }

    private static String parts(AuditFilter filter) {
        var parts = new ArrayList<String>();
        var kind = filter.on().orElse("");
        if (kind.isEmpty() || kind.equals("order"))
            parts.add(part(EVENTS + (filter.order().isPresent() ? "and e.order_id = :order" : ""), "e", "", filter));
        var subject = kind.isEmpty() ? "" : " and subject like :kind";
        if (filter.order().isPresent()) subject += " and (subject = :named or subject like :named || ',%')";
        parts.add(part(DEEDS, "a", subject, filter));
        if ((kind.isEmpty() || kind.equals("code")) && filter.order().isEmpty())
            parts.add(part(CODES, "c", "", filter));
        return String.join("union all", parts);
    }

    private static String part(String source, String name, String subject, AuditFilter filter) {
        var clauses = new StringBuilder(subject);
        filter.who().ifPresent(_ -> clauses.append(" and who = :who"));
        filter.what().ifPresent(_ -> clauses.append(" and what = :what"));
        if (filter.isInVainOnly()) clauses.append(" and outcome in ('REFUSED', 'CONFLICT')");
        return PART.formatted(source, name, clauses);
    }

    private static Map<String, Object> values(AuditFilter filter, Person person) {
        var values = new HashMap<String, Object>();
        values.put("allShops", person.isForAllShops());
        values.put("shops", person.shops());
        values.put("me", person.getUsername());
        values.put("seesUsers", person.may(Permission.CONFIGURE));
        values.put("begin", filter.begin());
        values.put("end", filter.end());
        values.put("at", filter.before().at());
        values.put("ref", filter.before().ref());
        values.put("limit", filter.size() + 1);
        values.put("kind", filter.on().orElse("") + " %");
        values.put("order", filter.order().orElse(0L));
        values.put("named", "order " + filter.order().orElse(0L));
        values.put("who", filter.who().orElse(""));
        values.put("what", filter.what().orElse(""));
        return values;
    }
}
