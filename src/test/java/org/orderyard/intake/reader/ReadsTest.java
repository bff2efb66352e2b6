package org.orderyard.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.intake.reader.Csv.Columns;
import org.orderyard.intake.reader.Csv.Records;
import org.orderyard.intake.reader.Reads.Format;

class ReadsTest {
    private static final Csv CSV =
            new Csv(StandardCharsets.UTF_8, ',', Optional.of('"'), new Columns.FirstRow(), new Records.Each());

    @ParameterizedTest
    @CsvSource({"'\uFEFF {', JSON", "[, JSON", "' <a/>', XML", "'no,sku', CSV"})
    void theFirstLetterSaysTheFormat(String text, Format format) {
        assertThat(reads(Format.JSON, Format.XML, Format.CSV).formatOf(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(format);
    }

    @Test
    void xmlIsNoCsv() {
        assertThatThrownBy(() -> reads(Format.JSON, Format.CSV).formatOf(new byte[] {'<'}))
                .hasMessage("it begins like XML, and the endpoint reads JSON and CSV");
    }

    private static Reads reads(Format... formats) {
        return new Reads(Set.of(formats), false, CSV, List.of());
    }
}
