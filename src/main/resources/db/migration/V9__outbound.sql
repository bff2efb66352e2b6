-- Rows for partners who have no queue on our broker wait for a courier: status 'outbound', which nodes of an older version leave alone.
alter table outbox add column endpoint text;
alter table outbox add column mapping_version text;
alter table outbox add column letter_id bigint;
-- Numbers that sessions cache do not grow with time, and rows of an order leave by their number.
alter table outbox alter column seq set cache 1;

create index outbox_outbound_idx on outbox (endpoint, leased_until, seq) where status = 'outbound';
create index outbox_letter_idx on outbox (letter_id) where letter_id is not null;

-- IN: a message that could not be used. OUT: a document that its partner did not get.
alter table dead_letters add column direction text not null default 'IN';
