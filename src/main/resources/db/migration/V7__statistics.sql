-- Documents are never searched by value, but autovacuum sampled, decompressed and sorted 30,000 of them whenever a table had grown
-- by a tenth: a third of the database's work under load. Columns that no plan asks about have no statistics.

alter table orders alter column document set statistics 0;
alter table order_lines alter column name set statistics 0;
alter table inbox_keys alter column body_hash set statistics 0;
alter table inbox_keys alter column outcome set statistics 0;

alter table messages_default
    alter column body set statistics 0,
    alter column headers set statistics 0,
    alter column note set statistics 0,
    alter column key set statistics 10;

alter table event_log_default
    alter column seq set statistics 0,
    alter column delivery set statistics 0,
    alter column from_state set statistics 0,
    alter column to_state set statistics 0,
    alter column from_phase set statistics 0,
    alter column to_phase set statistics 0,
    alter column outcome set statistics 0,
    alter column effects set statistics 0,
    alter column note set statistics 0,
    alter column actor_type set statistics 0,
    alter column actor set statistics 0;

alter table stock_moves_default
    alter column reason set statistics 0,
    alter column delivery set statistics 0,
    alter column message_id set statistics 0;

alter table outbox
    alter column document set statistics 0,
    alter column headers set statistics 0;

alter table waiting_messages
    alter column body set statistics 0,
    alter column headers set statistics 0,
    alter column detail set statistics 0;

alter table dead_letters
    alter column body set statistics 0,
    alter column headers set statistics 0,
    alter column stack set statistics 0;

-- Large tables that only grow: their shape does not change with every tenth.
alter table orders set (autovacuum_analyze_scale_factor = 0.5);
alter table order_lines set (autovacuum_analyze_scale_factor = 0.5);
alter table order_keys set (autovacuum_analyze_scale_factor = 0.5);
alter table inbox_keys set (autovacuum_analyze_scale_factor = 0.5);
alter table deliveries set (autovacuum_analyze_scale_factor = 0.5);
alter table delivery_lines set (autovacuum_analyze_scale_factor = 0.5);
alter table parcels set (autovacuum_analyze_scale_factor = 0.5);
alter table reservations set (autovacuum_analyze_scale_factor = 0.5);
alter table payment_transactions set (autovacuum_analyze_scale_factor = 0.5);
alter table messages_default set (autovacuum_analyze_scale_factor = 0.5);
alter table event_log_default set (autovacuum_analyze_scale_factor = 0.5);
alter table stock_moves_default set (autovacuum_analyze_scale_factor = 0.5);

-- Queues empty themselves: giving their last pages back takes a lock that stops every writer, to need the pages again a second later.
alter table outbox set (vacuum_truncate = false);
alter table waiting_messages set (vacuum_truncate = false);
