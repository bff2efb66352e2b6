package org.orderyard.order;

/** Stands beside the state and keeps the hub from starting something. */
public record OpenHold(String kind, String reason) {}
