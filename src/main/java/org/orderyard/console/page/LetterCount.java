package org.orderyard.console.page;

import org.orderyard.console.security.Person;

/** For the pill in the rail. */
public interface LetterCount {
    int open(Person person);
}
