package org.orderyard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    /** The arrows are declared where the module is: in its package-info. */
    @Test
    void modulesDependOnNothingButWhatTheyDeclare() {
        ApplicationModules.of(Orderyard.class).verify();
    }
}
