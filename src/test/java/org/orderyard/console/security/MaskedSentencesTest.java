package org.orderyard.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orderyard.console.page.Masking;
import org.orderyard.shop.Permission;
import org.orderyard.shop.Role;
import org.orderyard.shop.User;

class MaskedSentencesTest {
    private static final String CAUSE =
            "Invalid PlaceOrder: /order/placedAt: no date, not \"Quirin\"; Unrecognized token 'Lindenweg' (line 1)";

    @Test
    void whatACauseQuotesOfAMessageIsForThoseOnlyWhoMaySeeMessages() {
        assertThat(Masking.sentence(person(Role.VIEWER.permissions()), CAUSE))
                .doesNotContain("Quirin", "Lindenweg")
                .contains("/order/placedAt", "line 1", "•••");
        assertThat(Masking.sentence(person(Set.of(Permission.VIEW, Permission.UNMASK)), CAUSE))
                .isEqualTo(CAUSE);
    }

    private static Person person(Set<Permission> permissions) {
        return new Person(new User("ana", "", permissions, Set.of(User.ALL_SHOPS)));
    }
}
