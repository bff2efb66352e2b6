package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** A shopper who does not exist. */
record Customer(String first, String last, String street, String zip, String city, String country) {
    private static final List<Customer> ALL = List.of(
            new Customer("Mira", "Sommer", "Kastanienallee 12", "10435", "Berlin", "DE"),
            new Customer("Jonas", "Weber", "Hafenstraße 3", "20359", "Hamburg", "DE"),
            new Customer("Aylin", "Kaya", "Venloer Straße 210", "50823", "Köln", "DE"),
            new Customer("Lukas", "Gruber", "Neubaugasse 44", "1070", "Wien", "AT"),
            new Customer("Zoë", "de Vries", "Prinsengracht 88", "1015 DZ", "Amsterdam", "NL"),
            new Customer("Émile", "Laurent", "12 rue des Martyrs", "75009", "Paris", "FR"),
            new Customer("Giulia", "Conti", "Via Torino 5", "20123", "Milano", "IT"),
            new Customer("Søren", "Holm", "Vesterbrogade 61", "1620", "København", "DK"),
            new Customer("Zofia", "Nowak", "ul. Długa 7", "00-238", "Warszawa", "PL"),
            new Customer("Carmen", "Ruiz", "Calle Mayor 19", "28013", "Madrid", "ES"));
    /** No warehouse ships there; such an order ends in a hold, for a person to solve. */
    private static final Customer POST_BOX = new Customer("Otto", "Fach", "PO Box 17", "60311", "Frankfurt", "DE");

    private static final int POST_BOX_PERCENT = 1;

    static Customer drawn(Random random) {
        return random.nextInt(100) < POST_BOX_PERCENT ? POST_BOX : ALL.get(random.nextInt(ALL.size()));
    }

    static boolean isPostBox(String street) {
        return street.contains("PO Box");
    }

    String name() {
        return first + " " + last;
    }

    String email() {
        return "%s.%s@example.com".formatted(plain(first), plain(last));
    }

    ObjectNode address() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("first_name", first)
                .put("last_name", last)
                .put("address1", street)
                .put("zip", zip)
                .put("city", city)
                .put("country_code", country);
    }

    ObjectNode account() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", 6_000 + Math.floorMod(email().hashCode(), 1_000))
                .put("email", email())
                .put("first_name", first)
                .put("last_name", last);
    }

    private static String plain(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
