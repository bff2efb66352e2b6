package org.orderyard.notification;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A mail as the merchant wrote it: a text whose first line is the subject, and perhaps the same as HTML. */
final class MailTemplate {
    private static final Pattern SUBJECT = Pattern.compile("\\ASubject:[ \\t]*([^\\r\\n]+)\\R\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final int LONGEST_SUBJECT = 200;

    /** A mail as it will be read. */
    record Rendered(String subject, String text, Optional<String> html) {}

    private final String name;
    private final Path file;
    private final String source;
    private final List<Path> places;
    private final SpringTemplateEngine texts = engine(stringsAsText());
    private final SpringTemplateEngine pages;

    /** @param places folders to look in, the first that has it wins; each file on its own */
    MailTemplate(List<Path> places, String name) {
        this.name = name;
        this.file = first(places, name + ".txt").orElseThrow();
        this.source = MailTemplates.text(file).orElseThrow();
        this.places = places;
        this.pages = engine(filesAsHtml(places));
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    /** Whether it is what stands below the subject. */
    boolean isText(String part) {
        return !part.isEmpty() && source.endsWith(part) && !source.startsWith("Subject: " + part);
    }

    /** @param page a mail, or what mails share */
    Optional<Path> html(String page) {
        return first(places, page + ".html");
    }

    /**
     * What is filled in cannot become a header of its own: the subject is taken from the template before anything is filled in.
     *
     * @throws FaultyTemplate if it has no subject, or names what there is not
     */
    Rendered render(Map<String, Object> words) {
        try {
            return rendered(new Context(Locale.UK, words));
        } catch (TemplateEngineException wrong) {
            throw FaultyTemplate.of(this, wrong);
        }
    }

    private Rendered rendered(Context context) {
        var head = SUBJECT.matcher(source);
        if (!head.find())
            throw new FaultyTemplate(file, 1, "a mail begins with 'Subject: …' and an empty line; this does not");
        var subject = oneLine(texts.process(head.group(1), context));
        var text = texts.process(source.substring(head.end()), context);
        return new Rendered(subject, text, html(name).map(_ -> pages.process(name, context)));
    }

    static String oneLine(String text) {
        var line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT) + "…";
    }

    private static Optional<Path> first(List<Path> places, String file) {
        return places.stream()
                .map(it -> it.resolve(file))
                .filter(it -> it.toFile().isFile())
                .findFirst();
    }

    private static SpringTemplateEngine engine(org.thymeleaf.templateresolver.ITemplateResolver... resolvers) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(java.util.Set.of(resolvers));
        engine.setEngineContextFactory(new KnownWords());
        return engine;
    }

    private static StringTemplateResolver stringsAsText() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        return resolver;
    }

    private static FileTemplateResolver[] filesAsHtml(List<Path> places) {
        var resolvers = new FileTemplateResolver[places.size()];
        for (int i = 0; i < resolvers.length; i++) {
            resolvers[i] = new FileTemplateResolver();
            resolvers[i].setOrder(i);
            resolvers[i].setPrefix(places.get(i) + "/");
            resolvers[i].setSuffix(".html");
            resolvers[i].setCharacterEncoding("UTF-8");
            resolvers[i].setCheckExistence(true);
        }
        return resolvers;
    }
}
