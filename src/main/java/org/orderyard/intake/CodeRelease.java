package org.orderyard.intake;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orderyard.message.Replays;
import org.orderyard.shop.CodeName;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends again what waits for a code: replays that the pump takes up, some in each transaction. */
@Component
class CodeRelease {
    private static final int SOME = 200;

    private final Shops shops;
    private final Replays replays;
    private final ReplayDesk desk;
    private final TransactionTemplate transaction;

    CodeRelease(Shops shops, Replays replays, ReplayDesk desk, TransactionTemplate transaction) {
        this.shops = shops;
        this.replays = replays;
        this.desk = desk;
        this.transaction = transaction;
    }

    /**
     * @param areUntried whether only those are meant that nobody has sent again yet
     * @return how many
     */
    int release(CodeName name, String user, boolean areUntried) {
        var waitFor = waitFor(name);
        var all = 0;
        for (var n = SOME; n == SOME; all += n)
            n = Objects.requireNonNull(transaction.execute(_ -> releaseSome(waitFor, name, user, areUntried)));
        return all;
    }

    private int releaseSome(Collection<String> waitFor, CodeName name, String user, boolean areUntried) {
        var letters = replays.waitingFor(waitFor, areUntried, SOME);
        letters.forEach(it -> desk.replay(it, replays.lastEdited(it), user, "%s was added".formatted(name.key())));
        return letters.size();
    }

    /** A code for every shop is what the letters of each wait for. */
    private Collection<String> waitFor(CodeName name) {
        var names = name.shop().isEmpty()
                ? Stream.concat(shops.all().stream().map(Shop::name), Stream.of(""))
                        .map(name::of)
                : Stream.of(name);
        return new TreeSet<>(names.map(CodeName::path).toList());
    }
}
