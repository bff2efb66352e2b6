/** Stock for people and programs: how much of what is where, and who has it. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.stock;
