package org.orderyard.console.replays;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.ReplayCount;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.orderyard.intake.ReplayForecast;
import org.orderyard.message.ReplayItems;
import org.orderyard.message.ReplayJob;
import org.orderyard.message.ReplayJobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people see of replays of many. */
@Component
class ReplaySight implements ReplayCount {
    private static final int SAMPLE = 20;

    private final JdbcClient jdbc;
    private final ReplayJobs jobs;
    private final ReplayItems items;
    private final ReplayForecast forecast;

    ReplaySight(JdbcClient jdbc, ReplayJobs jobs, ReplayItems items, ReplayForecast forecast) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.items = items;
        this.forecast = forecast;
    }

    /**
     * A letter of a job.
     *
     * @param state LEFT, SENT, WAITING, SUCCEEDED, FAILED or REFUSED
     * @param forecast what a dry run said would become of it; null: it was not tried
     * @param outcome what became of it, or why not
     */
    record Item(
            int nr,
            long letter,
            @Nullable Long orderNumber,
            String state,
            @Nullable String forecast,
            @Nullable String forecastWhy,
            @Nullable String outcome,
            @Nullable UUID replayId,
            @Nullable OffsetDateTime endedAt) {
        Item seenBy(Person person) {
            return new Item(
                    nr,
                    letter,
                    orderNumber,
                    state,
                    forecast,
                    forecastWhy == null ? null : Masking.sentence(person, forecastWhy),
                    outcome == null ? null : Masking.sentence(person, outcome),
                    replayId,
                    endedAt);
        }
    }

    Slice<ReplayJob> all(ReplayFilter filter, Person person) {
        var rows = jobs.before(
                filter.after().orElse(Long.MAX_VALUE), filter.size() + 1, person.isForAllShops(), person.shops());
        return Slice.of(rows, filter.size(), it -> String.valueOf(it.id()));
    }

    ReplayJob one(long id, Person person) {
        return jobs.find(id)
                .filter(it -> person.isForAllShops() || it.shops().stream().allMatch(person::isFor))
                .orElseThrow(() -> new Missing("There is no replay R-" + id));
    }

    @Override
    public int running(Person person) {
        return jdbc.sql("""
            select count(*) from replay_jobs
            where state in ('DRY_RUN', 'RUNNING') and (:all or shops <@ cast(:shops as text[]))
            """)
                .param("all", person.isForAllShops())
                .param("shops", person.shops())
                .query(Integer.class)
                .single();
    }

    Slice<Item> items(long job, ReplayFilter filter, Person person) {
        List<Item> rows = jdbc.sql("""
            select i.nr, i.letter_id as letter, l.order_id as order_number, i.state, i.forecast, i.forecast_why, i.outcome,
                i.replay_id, i.ended_at
            from replay_items i
            left join dead_letters l on l.id = i.letter_id
            where i.job_id = :job and i.nr > :after
              and (:result = '' or i.state = :result) and (:forecast = '' or i.forecast = :forecast)
            order by i.nr
            limit :limit
            """)
                .param("job", job)
                .param("after", filter.after().orElse(0L))
                .param("result", filter.result().orElse(""))
                .param("forecast", filter.forecast().orElse(""))
                .param("limit", filter.size() + 1)
                .query(Item.class)
                .list();
        return Slice.of(
                rows.stream().map(it -> it.seenBy(person)).toList(), filter.size(), it -> String.valueOf(it.nr()));
    }

    /** How many letters a dry run says what of. */
    Map<String, Integer> foretold(long job) {
        return jdbc
                .sql("""
                    select forecast, count(*) from replay_items where job_id = :job and forecast is not null group by forecast
                    """)
                .param("job", job)
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        Integer::sum,
                        () -> new java.util.TreeMap<>(java.util.Comparator.comparing(ReplayForecast.Kind::valueOf))));
    }

    /** Tries some of a new selection, from its first letter to its last. */
    void sample(long id, Person person) {
        var letters = one(id, person).letters();
        var numbers = IntStream.range(0, Math.min(SAMPLE, letters))
                .map(it -> (int) ((long) it * letters / Math.min(SAMPLE, letters)) + 1)
                .boxed()
                .toList();
        items.foretell(id, forecast.of(items.sample(id, numbers), person.getUsername()));
    }

    void forget(long id) {
        items.forget(id);
    }
}
