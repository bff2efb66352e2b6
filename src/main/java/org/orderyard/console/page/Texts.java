package org.orderyard.console.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Refuses texts with a NUL, which no database keeps, before anything is done with them. Not at the door: its bodies are the partners'. */
@ControllerAdvice("org.orderyard.console")
class Texts {
    /** Of a call's body. */
    static final class Deserializer extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = super.deserialize(parser, context);
            if (hasNul(text)) throw InvalidFormatException.from(parser, "A text holds a NUL", text, String.class);
            return text;
        }
    }

    @ModelAttribute
    void demandTexts(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> {
            if (hasNul(name) || Arrays.stream(values).anyMatch(Texts::hasNul))
                throw new BadParameter("%s has a character that no text has".formatted(name.replace('\0', ' ')));
        });
    }

    private static boolean hasNul(@Nullable String text) {
        return text != null && text.indexOf('\0') >= 0;
    }
}
