/** The mails that the mail server inside has captured. */
@org.jspecify.annotations.NullMarked
package org.orderyard.console.mails;
