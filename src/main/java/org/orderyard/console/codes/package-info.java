/** What partners' codes are called here: what is missing, what people added. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.codes;
