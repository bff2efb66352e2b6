package org.orderyard.order;

import java.util.Optional;
import org.orderyard.flow.Write;

/** A scan to be kept in its place. */
record ScanRow(Target.OfParcel parcel, Optional<String> delivery, Scan scan) implements Write {}
