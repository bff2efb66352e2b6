/** Journeys: the whole hub with real broker and database, told as stories of an order. */
@org.jspecify.annotations.NullMarked
package org.orderyard.journey;
