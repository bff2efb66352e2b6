package org.orderyard.notification;

import jakarta.activation.DataSource;

/** A file that a mail brings. */
public record Attachment(String name, DataSource content) {}
