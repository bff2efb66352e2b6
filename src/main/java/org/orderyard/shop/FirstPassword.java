package org.orderyard.shop;

/** Where the password of the first user {@code admin} comes from. */
public interface FirstPassword {
    String value();
}
