package org.orderyard.console.views;

/**
 * @param slug by which it stands in addresses
 * @param path of the list that it is of
 * @param query the filters, as they stand in an address
 * @param byUser who may change it
 */
public record SavedView(String slug, String path, String name, String query, String byUser) {
    /** Filters live in the URL, whole; beside them stands which view they are. */
    public String address() {
        return "%s?%s%ssaved=%s".formatted(path, query, query.isEmpty() ? "" : "&", slug);
    }
}
