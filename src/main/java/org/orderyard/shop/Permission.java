package org.orderyard.shop;

/** What a person may do, in the shops that the person is for. */
public enum Permission {
    /** See orders, messages and dead letters, personal data masked. */
    VIEW,
    /** Act on orders. */
    PROCESS,
    /** Act where money or goods are released. */
    CONFIRM,
    /** Replay and discard dead letters. */
    SUPPORT,
    /** Send a message again, as a new one, that took effect already. */
    RESEND,
    /** See personal data and payloads as they are, and edit them. */
    UNMASK,
    /** Change how the hub works, and who may use it. */
    CONFIGURE
}
