package org.orderyard.message;

import java.util.UUID;

/**
 * A message that wants to take effect, as the ledger sees it.
 *
 * @param key what makes it the same again, within its endpoint
 */
public record Receipt(UUID id, String endpoint, String key, byte[] bodyHash) {}
