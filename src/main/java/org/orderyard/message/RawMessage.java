package org.orderyard.message;

import java.util.Map;
import java.util.Optional;

/**
 * A message as it came, byte for byte.
 *
 * @param endpoint name of the endpoint that took it in
 * @param body the bytes of the sender; never changed
 * @param headers transport headers with lower-case names; control headers of Camel and JMS are not among them
 * @param transportId what the transport calls it: JMSMessageID, file and record, request id
 */
public record RawMessage(String endpoint, byte[] body, Map<String, String> headers, String transportId) {
    public RawMessage {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }
}
