package org.orderyard.console.endpoints;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known in figures of endpoints and targets, by name; from what is counted as it goes by, not from the ledger. */
@Component
class EndpointFigures {
    record Passed(String lane, @Nullable OffsetDateTime last, long hour, long dead) {
        static Passed none(String lane) {
            return new Passed(lane, null, 0, 0);
        }
    }

    record Backlog(String lane, long number, OffsetDateTime since) {}

    private final JdbcClient jdbc;

    EndpointFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Passed> passed(Collection<String> lanes) {
        List<Passed> all = jdbc.sql("""
            select lane.name as lane, max(l.last_at) as last, coalesce(sum(h.messages), 0)::bigint as hour,
                coalesce(sum(h.dead), 0)::bigint as dead
            from unnest(:lanes) as lane(name)
            cross join (values ('IN'), ('OUT')) as way(direction)
            left join lateral (
                select t.last_at from traffic t
                where t.endpoint = lane.name and t.direction = way.direction order by t.minute desc limit 1) l on true
            left join lateral (
                select sum(t.messages) as messages, sum(t.dead) as dead from traffic t
                where t.endpoint = lane.name and t.direction = way.direction
                  and t.minute >= clock_timestamp() - interval '1 hour') h on true
            group by lane.name
            """)
                .param("lanes", lanes.toArray(String[]::new))
                .query(Passed.class)
                .list();
        return by(all, Passed::lane);
    }

    /** What stands in the outbox, by the endpoint that carries it, or else by its queue. */
    Map<String, Backlog> backlogs() {
        List<Backlog> all = jdbc.sql("""
            select coalesce(endpoint, target) as lane, count(*) as number, min(at) as since
            from outbox where status in ('due', 'outbound') group by coalesce(endpoint, target)
            """).query(Backlog.class).list();
        return by(all, Backlog::lane);
    }

    /** Everything that something left for in the last two weeks. */
    List<String> targets() {
        return jdbc.sql("""
            with recursive lanes as (
                (select endpoint from traffic order by endpoint limit 1)
                union all
                select (select t.endpoint from traffic t where t.endpoint > l.endpoint order by t.endpoint limit 1)
                from lanes l where l.endpoint is not null)
            select endpoint from lanes where endpoint is not null
            """).query(String.class).list();
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
