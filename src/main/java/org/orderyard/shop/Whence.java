package org.orderyard.shop;

/** Where a deed comes from; whoever takes the requests knows. */
public interface Whence {
    /** The address of the request that is being answered; empty: it is none. */
    String address();
}
