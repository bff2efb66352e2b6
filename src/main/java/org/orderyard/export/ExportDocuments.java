package org.orderyard.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.orderyard.intake.FileForm;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an exporter gets to see of an order: the channel's own document, and beside it what the hub knows. */
@Component
class ExportDocuments {
    private final JdbcTemplate jdbc;

    ExportDocuments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ids of tasks */
    List<ExportTask> of(Collection<Long> ids) {
        return Columns.of(ids)
                .bigint(it -> it)
                .query(
                        jdbc,
                        """
                        select t.id, t.order_id, t.subject, (o.document || jsonb_build_object(
                            'order', o.id, 'shop', o.shop, 'channel', o.channel, 'flow', o.flow, 'state', o.state, 'phase', o.phase,
                            'receivedAt', to_char(o.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            'total', trim_scale(o.total)::text,
                            'eligibility', t.eligibility, 'exporter', t.exporter,
                            'eligibleAt', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                            'deliveries', (
                                select coalesce(jsonb_agg(jsonb_build_object(
                                    'number', d.number, 'state', d.state, 'phase', d.phase, 'facility', d.facility,
                                    'lines', (
                                        select coalesce(jsonb_agg(jsonb_build_object(
                                            'line', l.line, 'sku', l.sku, 'quantity', l.quantity, 'shipped', l.shipped)
                                            order by l.line), '[]')
                                        from delivery_lines l where l.delivery = d.number and l.quantity > 0),
                                    'parcels', (
                                        select coalesce(jsonb_agg(jsonb_build_object(
                                            'carrier', p.carrier, 'number', p.number, 'delivered', p.delivered)
                                            order by p.carrier, p.number), '[]')
                                        from parcels p where p.delivery = d.number))
                                    order by d.number), '[]')
                                from deliveries d
                                where d.order_id = o.id and (t.facility = '' or d.number = t.subject)
                                  and not exists (
                                      select 1 from export_blocks b where b.order_id = o.id and b.subject = d.number)))
                            || case when t.facility = '' then '{}' else jsonb_build_object('facility', t.facility) end
                            || case when of_delivery.number is null then '{}'
                                else jsonb_build_object('delivery', of_delivery.number) end
                            || case when pay.key is null then '{}' else jsonb_build_object('payment', jsonb_build_object(
                                'gateway', pay.gateway, 'operation', pay.operation, 'amount', trim_scale(pay.amount)::text,
                                'signed', trim_scale(case pay.operation when 'REFUND' then -pay.amount else pay.amount end)::text,
                                'currency', pay.currency, 'reference', pay.reference,
                                'at', to_char(coalesce(pay.happened_at, pay.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) end)::text,
                            array(
                                select d.number from deliveries d
                                join export_blocks b on b.order_id = d.order_id and b.subject = d.number
                                where t.subject = '' and d.order_id = t.order_id)
                        from export_tasks t
                        join orders o on o.id = t.order_id
                        left join deliveries of_delivery on of_delivery.number = t.subject
                        left join payment_transactions pay
                            on pay.order_id = t.order_id and pay.key = t.subject and t.eligibility = 'payment'
                        where t.id = any(?)
                        order by t.id
                        """,
                        (row, _) -> new ExportTask(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                ofMoney(FileForm.read(row.getString(4))),
                                List.of((String[]) row.getArray(5).getArray())));
    }

    /** Amounts with the digits of their currency, as everywhere. */
    private static JsonNode ofMoney(JsonNode document) {
        round(document, "total");
        round(document.path("payment"), "amount", "signed");
        return document;
    }

    private static void round(JsonNode of, String... amounts) {
        if (!(of instanceof ObjectNode node)) return;
        var digits = digits(of.path("currency").asText());
        for (var it : amounts) {
            var amount = new BigDecimal(of.path(it).asText());
            node.put(it, amount.setScale(Math.max(digits, amount.scale())).toPlainString());
        }
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException _) {
            return 2;
        }
    }
}
