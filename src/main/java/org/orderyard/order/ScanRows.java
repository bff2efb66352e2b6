package org.orderyard.order;

import java.util.List;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Appends what carriers say of parcels; what is told again is the same row. */
@Component
class ScanRows implements Writes<ScanRow> {
    private final JdbcTemplate jdbc;

    ScanRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<ScanRow> kind() {
        return ScanRow.class;
    }

    @Override
    public void write(List<Wanted<ScanRow>> all) {
        Columns.of(all)
                .bigint(Wanted::order)
                .text(it -> it.write().parcel().carrier())
                .text(it -> it.write().parcel().number())
                .time(it -> java.util.Optional.of(it.write().scan().at()))
                .text(it -> it.write().scan().status())
                .text(it -> it.write().scan().code())
                .optional(it -> it.write().scan().detail())
                .optional(it -> it.write().scan().place())
                .optional(it -> it.write().delivery())
                .uuid(it -> it.cause().message())
                .update(jdbc, """
                    insert into tracking_events
                        (order_id, carrier, number, happened_at, status, code, detail, place, delivery, message_id)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict on constraint tracking_events_pkey do nothing
                    """);
    }
}
