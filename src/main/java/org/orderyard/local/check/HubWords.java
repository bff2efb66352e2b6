package org.orderyard.local.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.orderyard.flow.BuiltIn;
import org.orderyard.flow.Vocabulary;
import org.orderyard.order.Order;
import org.orderyard.order.Words;
import org.orderyard.shop.Notice;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The words that all modules offer to flow files, found without starting the hub. */
public final class HubWords {
    private HubWords() {}

    /** @param shops folder with the texts of mails */
    public static Vocabulary<Order> vocabulary(Path shops) {
        var words = words();
        return new Vocabulary<>(
                Stream.concat(BuiltIn.<Order>guards().stream(), words.stream().flatMap(it -> it.guards().stream()))
                        .toList(),
                Stream.concat(BuiltIn.<Order>effects().stream(), words.stream().flatMap(it -> it.effects().stream()))
                        .toList(),
                Notice.tellable(shops));
    }

    private static List<Words> words() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Words.class));
        return scanner.findCandidateComponents("org.orderyard").stream()
                .map(it -> ClassUtils.resolveClassName(it.getBeanClassName(), HubWords.class.getClassLoader()))
                .map(it -> (Words) BeanUtils.instantiateClass(it))
                .toList();
    }
}
