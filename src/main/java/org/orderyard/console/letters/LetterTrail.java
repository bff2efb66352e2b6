package org.orderyard.console.letters;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.orderyard.console.page.Ownership;
import org.orderyard.console.security.Person;
import org.orderyard.shop.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what people do about dead letters, in the transaction in which it is done. */
@Component
class LetterTrail {
    private static final Logger LOG = LoggerFactory.getLogger(LetterTrail.class);

    private final Audit audit;
    private final Ownership ownership;
    private final TransactionTemplate transaction;

    LetterTrail(Audit audit, Ownership ownership, TransactionTemplate transaction) {
        this.audit = audit;
        this.ownership = ownership;
        this.transaction = transaction;
    }

    /** @param isNews whether anything was done: a second click is no deed */
    <T> T keep(String deed, Letter letter, String why, Person person, Supplier<T> action, Predicate<T> isNews) {
        var shop = ownership.shop(letter.orderNumber(), letter.endpoint());
        var done = Objects.requireNonNull(transaction.execute(_ -> {
            var result = action.get();
            if (isNews.test(result)) audit.record(person.getUsername(), deed, "letter " + letter.id(), why, shop);
            return result;
        }));
        if (isNews.test(done)) LOG.info("{}: {} dead letter {}", person, deed, letter.id());
        return done;
    }
}
