/** Replays of many dead letters: fixed, tried dry, sent bit by bit. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.replays;
