package org.orderyard.order;

import java.util.Set;
import org.orderyard.flow.FactKey;

/** Numbers of the orders that have such a parcel on its way: two, if a tracking number was given twice. */
public record OwnersOf(Target.OfParcel parcel) implements FactKey<Set<Long>> {}
