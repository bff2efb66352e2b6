/** From bytes to JSON by one convention: XML elements are lists, rows of CSV are objects of texts. */
@org.jspecify.annotations.NullMarked
package org.orderyard.intake.reader;
