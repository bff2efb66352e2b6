package org.orderyard.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code shops/} as it stands there.
 *
 * @param parent shop whose currency and channels hold where this one says nothing
 */
record ShopFile(
        @JsonProperty(required = true) String shop,
        @Nullable String parent,
        @Nullable String currency,
        @Nullable Map<String, ChannelFile> channels,
        @Nullable List<FacilityAtLine> facilities,
        @Nullable BrokeringAtLine brokering,
        @Nullable MailFile mails,
        @Nullable Map<String, ExportAtLine> exports) {

    record FacilityFile(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name,
            @Nullable String type,
            @Nullable List<String> codes,
            @Nullable AddressFile address,
            @Nullable CoordinatesFile coordinates,
            int priority,
            @Nullable String openingStock,
            @Nullable String requests) {}

    record AddressFile(
            @Nullable List<String> street,
            @JsonProperty("postal-code") @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {}

    record CoordinatesFile(
            @JsonProperty(required = true) double latitude,
            @JsonProperty(required = true) double longitude) {}

    record BrokeringFile(
            @Nullable String policy,
            @Nullable String order,
            @Nullable String rejection) {}

    record ChannelFile(
            @Nullable String flow,
            @Nullable List<RuleAtLine> begins,
            @Nullable WordsAtLine notices,
            @JsonProperty("write-back") @Nullable WordsAtLine writeBack) {}

    record MailFile(
            @Nullable String from,
            @JsonProperty("reply-to") @Nullable String replyTo,
            @Nullable List<String> staff,
            @Nullable Set<String> suppress,
            @Nullable Map<String, List<String>> redirect,
            @Nullable Map<String, String> tracking) {}

    /** @param off whether the shop does without what its parent has */
    record ExportFile(
            @Nullable String on,
            @Nullable String at,
            @Nullable String every,
            @Nullable String zone,
            @Nullable String as,
            @Nullable Integer priority,
            @Nullable String then,
            @Nullable Map<String, List<String>> facilities,
            boolean off) {}

    record Rule(
            @JsonProperty(required = true) When when,
            @Nullable String flow,
            @Nullable String state,
            @Nullable String refuse,
            @JsonProperty("protected") boolean isProtected) {}

    record When(
            @Nullable List<String> mode,
            @JsonProperty("to-ship") @Nullable Boolean toShip,
            @Nullable List<String> payment,
            @Nullable List<String> outcome,
            int failures) {}

    @JsonDeserialize(using = WordsReader.class)
    record WordsAtLine(int line, List<String> words) {}

    static final class WordsReader extends JsonDeserializer<WordsAtLine> {
        @Override
        public WordsAtLine deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var line = parser.currentTokenLocation().getLineNr();
            return new WordsAtLine(line, List.of(context.readValue(parser, String[].class)));
        }
    }

    @JsonDeserialize(using = ExportReader.class)
    record ExportAtLine(int line, ExportFile export) {}

    static final class ExportReader extends JsonDeserializer<ExportAtLine> {
        @Override
        public ExportAtLine deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var line = parser.currentTokenLocation().getLineNr();
            return new ExportAtLine(line, context.readValue(parser, ExportFile.class));
        }
    }

    @JsonDeserialize(using = RuleReader.class)
    record RuleAtLine(int line, Rule rule) {}

    static final class RuleReader extends JsonDeserializer<RuleAtLine> {
        @Override
        public RuleAtLine deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var line = parser.currentTokenLocation().getLineNr();
            return new RuleAtLine(line, context.readValue(parser, Rule.class));
        }
    }

    @JsonDeserialize(using = FacilityReader.class)
    record FacilityAtLine(int line, FacilityFile facility) {}

    static final class FacilityReader extends JsonDeserializer<FacilityAtLine> {
        @Override
        public FacilityAtLine deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var line = parser.currentTokenLocation().getLineNr();
            return new FacilityAtLine(line, context.readValue(parser, FacilityFile.class));
        }
    }

    @JsonDeserialize(using = BrokeringReader.class)
    record BrokeringAtLine(int line, BrokeringFile brokering) {}

    static final class BrokeringReader extends JsonDeserializer<BrokeringAtLine> {
        @Override
        public BrokeringAtLine deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var line = parser.currentTokenLocation().getLineNr();
            return new BrokeringAtLine(line, context.readValue(parser, BrokeringFile.class));
        }
    }
}
