package org.orderyard.console.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.JsonComponent;

/** Amounts leave as decimal strings: a reader that computes with doubles would change them. */
@JsonComponent
class MoneyAsText extends JsonSerializer<BigDecimal> {
    static {
        var schema =
                new StringSchema().description("Amount, as a decimal string").example("69.80");
        // OpenAPI 3.1 writes only these.
        schema.addType("string");
        SpringDocUtils.getConfig().replaceWithSchema(BigDecimal.class, schema);
    }

    @Override
    public void serialize(BigDecimal amount, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(amount.toPlainString());
    }
}
