package org.orderyard.shop;

/** Shop files, or files that they name, which cannot be used; the hub does not start with them. */
public class UnusableShops extends RuntimeException {
    public UnusableShops(String why) {
        super(why);
    }

    public UnusableShops(String why, Throwable cause) {
        super(why, cause);
    }
}
