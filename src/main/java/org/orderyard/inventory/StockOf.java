package org.orderyard.inventory;

import org.orderyard.flow.FactKey;

/** The stock of a SKU in all facilities of a shop, locked. */
public record StockOf(String shop, String sku) implements FactKey<SkuStock> {}
