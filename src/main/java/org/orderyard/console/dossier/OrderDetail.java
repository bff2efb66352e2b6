package org.orderyard.console.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;

/** An order with everything that hangs on it. */
public record OrderDetail(
        @JsonUnwrapped OrderHead head,
        List<Line> lines,
        List<DeliveryView> deliveries,
        Money payments,
        List<Stock> stock,
        List<HoldView> holds,
        List<CaseView> cases,
        List<Entry> events,
        List<ScanView> tracking,
        List<MessageView> messages,
        List<LetterView> deadLetters,
        List<WaitingView> waiting,
        List<ExportView> exports,
        ExportStanding exportState,
        List<ActionView> actions,
        @Nullable ShippingAddress shippingAddress) {

    /** The action that takes this beside a note, if the flow has one for the state. */
    public @Nullable ActionView taking(String what) {
        return actions.stream()
                .filter(it -> it.takes().contains(what))
                .findFirst()
                .orElse(null);
    }

    /** What a person has to settle. */
    @JsonIgnore
    public List<CaseView> openCases() {
        return cases.stream().filter(it -> it.closedAt() == null).toList();
    }

    /** What people said, newest first, with or without doing something. */
    @JsonIgnore
    public List<Entry> notes() {
        var once = new HashSet<UUID>();
        return events.stream()
                .filter(it -> it.actorType().equals("person")
                        && it.note() != null
                        && !it.note().isBlank())
                .filter(it -> once.add(it.messageId()))
                .toList()
                .reversed();
    }

    /** Another one as soon as anything about the order has changed. */
    @JsonIgnore
    public String mark() {
        var open = deadLetters.stream().filter(LetterView::isOpen).count();
        return "%d.%d.%d.%d.%d".formatted(head.version(), events.size(), open, waiting.size(), tracking.size());
    }

    /** @param channelSku what the channel says, where that was corrected here */
    public record Line(
            int line,
            String externalLineId,
            String sku,
            String name,
            String kind,
            int quantity,
            @Nullable String channelSku) {}

    /** @param excluded facilities that have rejected it */
    public record DeliveryView(
            String number,
            String phase,
            String state,
            OffsetDateTime stateSince,
            @Nullable String facility,
            int attempt,
            List<String> excluded,
            List<DeliveryLineView> lines,
            List<ParcelView> parcels,
            ExportStanding exportState,
            List<ActionView> actions) {}

    public record DeliveryLineView(String delivery, int line, String sku, int quantity, int shipped) {
        public int open() {
            return quantity - shipped;
        }
    }

    /** @param happenedAt when the carrier says that it happened; @param at when the hub heard of it */
    public record ScanView(
            String carrier,
            String number,
            OffsetDateTime happenedAt,
            String status,
            String code,
            @Nullable String detail,
            @Nullable String place,
            @Nullable String delivery,
            UUID messageId,
            OffsetDateTime at) {}

    public record ParcelView(String delivery, String carrier, String number, boolean delivered) {}

    public record Money(
            BigDecimal authorised,
            BigDecimal captured,
            BigDecimal refunded,
            BigDecimal outstanding,
            List<TransactionView> transactions) {}

    public record TransactionView(
            OffsetDateTime at,
            String gateway,
            String operation,
            String result,
            BigDecimal amount,
            String currency,
            String reference) {}

    public record Stock(String delivery, int line, String sku, String facility, int quantity, String status) {}

    public record HoldView(String kind, String reason, OffsetDateTime openedAt) {}

    public record CaseView(
            long id,
            @Nullable String delivery,
            String event,
            String what,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt) {}

    public record Entry(
            OffsetDateTime at,
            int seq,
            @Nullable String delivery,
            String event,
            String fromState,
            String toState,
            String fromPhase,
            String toPhase,
            String outcome,
            @Nullable String effects,
            @Nullable String note,
            String actorType,
            String actor,
            UUID messageId) {
        /** What the hub said to itself, a job or a timer, is not in the ledger of messages. */
        public boolean isOfMessage() {
            return !actorType.equals("hub");
        }

        public boolean hasMoved() {
            return !fromState.equals(toState);
        }
    }

    public record MessageView(
            UUID id,
            OffsetDateTime at,
            String direction,
            String endpoint,
            String key,
            @Nullable String note,
            int bytes) {}

    public record LetterView(
            long id, String endpoint, String errorClass, String cause, int attempts, String status, OffsetDateTime at) {
        public boolean isOpen() {
            return status.equals("OPEN") || status.equals("REPLAYING");
        }

        LetterView seenBy(Person person) {
            return new LetterView(id, endpoint, errorClass, Masking.sentence(person, cause), attempts, status, at);
        }
    }

    /**
     * What an exporter is to export of the order, or has.
     *
     * @param subject the order itself, or a delivery
     * @param facility for which the delivery is exported; empty: wherever it is
     * @param state of the order or delivery when it was exported
     * @param runId of the file that it is in; null: none yet, or no file
     * @param isKept whether the file is still there to be sent again
     */
    public record ExportView(
            String exporter,
            String eligibility,
            String subject,
            String facility,
            String status,
            @Nullable String state,
            @Nullable String error,
            @Nullable Long runId,
            @Nullable String fileName,
            OffsetDateTime at,
            boolean isKept) {
        ExportView seenBy(Person person) {
            var why = error == null ? null : Masking.sentence(person, error);
            return new ExportView(
                    exporter, eligibility, subject, facility, status, state, why, runId, fileName, at, isKept);
        }
    }

    public record WaitingView(
            UUID messageId,
            String endpoint,
            String reason,
            @Nullable String detail,
            @Nullable OffsetDateTime dueAt,
            OffsetDateTime at) {}

    /**
     * What the flow allows now.
     *
     * @param allowed whether the person may do it
     * @param takes what has to be said with it, beside a note
     * @param needsNote whether it has to be said why
     */
    public record ActionView(
            String action, String label, String permission, boolean allowed, List<String> takes, boolean needsNote) {}
}
