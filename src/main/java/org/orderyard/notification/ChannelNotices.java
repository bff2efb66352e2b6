package org.orderyard.notification;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderyard.order.FactLoader;
import org.orderyard.shop.Notice;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/** Which notices each channel wants, as its shop says. */
@Component
class ChannelNotices implements FactLoader<NoticesOf> {
    private final Shops shops;

    ChannelNotices(Shops shops) {
        this.shops = shops;
    }

    @Override
    public Class<NoticesOf> kind() {
        return NoticesOf.class;
    }

    @Override
    public Map<NoticesOf, Object> load(Set<NoticesOf> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), this::wanted));
    }

    /** A channel that its shop no longer names is told everything: its orders are still there. */
    private NoticesOf.Wanted wanted(NoticesOf channel) {
        return shops.channel(channel.shop(), channel.channel())
                .map(it -> new NoticesOf.Wanted(words(it.notices()), words(it.writtenBack())))
                .orElseGet(() -> new NoticesOf.Wanted(words(Set.of(Notice.values())), Set.of()));
    }

    private static Set<String> words(Set<Notice> notices) {
        return notices.stream().map(Notice::word).collect(Collectors.toUnmodifiableSet());
    }
}
