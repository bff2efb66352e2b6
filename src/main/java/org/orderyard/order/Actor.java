package org.orderyard.order;

/**
 * Who or what moves an order.
 *
 * @param type {@code message}, {@code person} or {@code hub}
 * @param name the endpoint, the user, or the job
 */
public record Actor(String type, String name) {
    public static Actor endpoint(String name) {
        return new Actor("message", name);
    }

    public static Actor person(String name) {
        return new Actor("person", name);
    }

    public static Actor hub(String name) {
        return new Actor("hub", name);
    }
}
