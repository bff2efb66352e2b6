package org.orderyard.notification;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;

/** Refuses a word that nobody fills in, where Thymeleaf would write nothing: a mail with holes is noticed by customers only. */
final class KnownWords implements IEngineContextFactory {
    /** What the engine itself looks for, and does without. */
    private static final Set<String> OF_ENGINE = Set.of(
            ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
            SpringContextVariableNames.SPRING_REQUEST_CONTEXT,
            SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT);

    @Override
    public IEngineContext createEngineContext(
            IEngineConfiguration configuration,
            TemplateData template,
            Map<String, Object> attributes,
            IContext context) {
        var words = context.getVariableNames().stream()
                .collect(Collectors.toMap(Function.identity(), context::getVariable));
        return new EngineContext(configuration, template, attributes, context.getLocale(), words) {
            @Override
            public Object getVariable(String word) {
                if (!containsVariable(word) && !OF_ENGINE.contains(word)) throw unknown(word, getVariableNames());
                return super.getVariable(word);
            }
        };
    }

    private static IllegalArgumentException unknown(String word, Set<String> known) {
        var words = new TreeSet<>(known);
        words.removeAll(OF_ENGINE);
        return new IllegalArgumentException("'%s' is no word of mails; there are %s".formatted(word, words));
    }
}
