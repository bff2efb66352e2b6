package org.orderyard.flow;

/**
 * Names a fact that a guard or effect needs beside the order itself, such as the stock of a SKU in all facilities of a shop.
 *
 * @param <V> type of the fact
 */
public interface FactKey<V> {}
