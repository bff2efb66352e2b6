/** Dead letters: what failed, why, what it holds up, and what repairs it. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.letters;
