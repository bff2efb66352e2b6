/** Documents that leave to partners who have no queue on our broker: a hub whose files were added to those of the project. */
package org.orderyard.outbound;
