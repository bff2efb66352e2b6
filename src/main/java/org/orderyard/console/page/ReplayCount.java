package org.orderyard.console.page;

import org.orderyard.console.security.Person;

/** For the other pill in the rail. */
public interface ReplayCount {
    int running(Person person);
}
