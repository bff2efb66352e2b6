package org.orderyard.message;

/** Why a message could not be used, and so who can help. */
public enum ErrorClass {
    /** No JSON, wrong charset, too large: the sender has to send it again. */
    UNDECODABLE,
    /** Nobody expects such a document here. */
    UNACCEPTED,
    /** Understood, but something in it is not allowed. */
    INVALID,
    /** Its mapping failed, or made nothing of it. */
    UNMAPPED,
    /** A code has no counterpart: add it, and everything that waits for it goes on. */
    MAPPING,
    /** It answers or names something that the hub does not know. */
    UNKNOWN_REFERENCE,
    /** It waited for its order until it expired. */
    EXPIRED,
    /** The broker gave it up: it expired before it was read, or was put aside. */
    UNDELIVERED,
    /** Its partner says that he does not want this document, however often it is sent. */
    NOT_TAKEN,
    /** Its partner could not be reached, or could not take it, in all the tries that the endpoint grants. */
    NOT_REACHED,
    /** Began three times and never ended. */
    POISON,
    /** A fault of the hub or of a flow. */
    BUG
}
