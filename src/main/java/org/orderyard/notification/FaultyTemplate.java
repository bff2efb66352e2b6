package org.orderyard.notification;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** A template that cannot be rendered, with file and line; until it is corrected none of its mails can be written. */
class FaultyTemplate extends UnsendableMail {
    private static final int HEAD = 2;

    FaultyTemplate(Path file, int line, String why) {
        super("%s:%d: %s".formatted(shown(file), line, why), null);
    }

    /** Thymeleaf counts the lines of what it was given: the text without the subject and the empty line, or the HTML. */
    static FaultyTemplate of(MailTemplate template, Throwable wrong) {
        var at = causes(wrong)
                .filter(TemplateProcessingException.class::isInstance)
                .map(TemplateProcessingException.class::cast)
                .filter(it -> it.getLine() != null && it.getTemplateName() != null)
                .findFirst();
        if (at.isEmpty()) return new FaultyTemplate(template.file(), 1, cause(wrong));
        var source = at.get().getTemplateName();
        var line = at.get().getLine();
        if (template.isText(source)) return new FaultyTemplate(template.file(), HEAD + line, cause(wrong));
        return template.html(source)
                .map(it -> new FaultyTemplate(it, line, cause(wrong)))
                .orElseGet(() -> new FaultyTemplate(template.file(), line, cause(wrong)));
    }

    static Path shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    private static String cause(Throwable wrong) {
        return causes(wrong)
                .reduce((_, it) -> it)
                .map(it -> String.valueOf(it.getMessage()).lines().findFirst().orElse(""))
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable wrong) {
        return Stream.iterate(wrong, Objects::nonNull, Throwable::getCause);
    }
}
