package org.orderyard.order;

import org.springframework.dao.TransientDataAccessException;

/** Another node named an order between our look and our lock: the batch is tried again. */
public class KeysMoved extends TransientDataAccessException {
    KeysMoved() {
        super("Another node named an order of this batch at the same moment");
    }
}
