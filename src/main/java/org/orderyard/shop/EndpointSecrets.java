package org.orderyard.shop;

import java.util.List;

/** The secrets by which senders prove themselves to an endpoint: two of them while one replaces the other. */
public interface EndpointSecrets {
    List<String> of(String endpoint);
}
