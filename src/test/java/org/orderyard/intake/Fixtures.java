package org.orderyard.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.orderyard.message.RawMessage;

/** What tests of this package begin with. */
final class Fixtures {
    static final Path MAPPINGS = Path.of("mappings");

    private Fixtures() {}

    static Understanding understanding() {
        return new Understanding(Endpoints.load(MAPPINGS));
    }

    static RawMessage message(String endpoint, String body) {
        return message(endpoint, body.getBytes(StandardCharsets.UTF_8));
    }

    static RawMessage message(String endpoint, byte[] body) {
        return new RawMessage(endpoint, body, Map.of(), "ID:1");
    }

    /** A canonical order as a shop sends it, of about 2 KB. */
    static String aCanonicalOrder() {
        return """
            {"command": "PlaceOrder", "order": {"externalId": "X-1", "number": "1001", "revision": "1",
             "placedAt": "2026-03-01T10:00:00Z", "currency": "EUR",
             "lines": [
              {"id": "1", "sku": "TEA-250", "name": "Green tea, 250 g", "quantity": 2, "unitPrice": "12.50", "tax": "1.75",
               "discount": "0.00", "kind": "STOCK", "tags": ["gift wrap: yes"]},
              {"id": "2", "sku": "POT-1", "name": "Tea pot", "quantity": 1, "unitPrice": "39.90", "tax": "6.37",
               "discount": "4.00", "kind": "STOCK"},
              {"id": "3", "sku": "CUP-6", "name": "Six cups", "quantity": 1, "unitPrice": "24.00", "tax": "3.83",
               "discount": "0.00", "kind": "BACKORDER", "promiseDate": "2026-03-20"}],
             "shipping": {"method": "Standard", "code": "std", "price": "4.90", "tax": "0.78"},
             "totals": {"items": "88.90", "discount": "4.00", "shipping": "4.90", "tax": "12.73", "total": "102.53",
               "taxIncluded": false},
             "payments": [{"method": "card", "gateway": "adyen", "operation": "AUTH", "result": "OK", "amount": "102.53",
               "currency": "EUR", "reference": "psp-88231", "at": "2026-03-01T10:00:02Z"}],
             "addresses": {
              "shipping": {"name": "Ada Example", "street": ["Lindenweg 3"], "postalCode": "10115", "city": "Berlin",
               "country": "DE", "phone": "+49 30 000000"},
              "billing": {"name": "Ada Example", "street": ["Lindenweg 3"], "postalCode": "10115", "city": "Berlin",
               "country": "DE"}},
             "customer": {"id": "C-9", "email": "ada@example.com", "name": "Ada Example"},
             "deliveryMethod": "SHIP", "fulfilmentMode": "HUB",
             "promotions": [{"code": "SPRING", "description": "Spring sale", "amount": "4.00"}],
             "customFields": {"note": "Please ring twice", "source": "web"}}}
            """;
    }
}
