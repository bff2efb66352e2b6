package org.orderyard.shop;

/**
 * A partner's code, which has a counterpart here or ought to have one.
 *
 * @param shop for which it holds; empty: for every one
 * @param partner folder of the mappings that ask for it
 * @param code as the partner writes it
 */
public record CodeName(String shop, String partner, CodeKind kind, String code) {
    private static final int LONGEST = 200;

    /** Codes are compared without the space around them, and told without what no list can show. */
    public CodeName {
        code = code.strip().replaceAll("\\p{Cntrl}+", " ");
        code = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    }

    /** What people search and add: {@code carrier:GLS24}. */
    public String key() {
        return kind.word() + ":" + code;
    }

    /** Key, partner and shop in one. */
    public String path() {
        return shop + "/" + partner + "/" + key();
    }

    /** @param path as {@link #path()} has it, in whatever case */
    public static CodeName at(String path) {
        var parts = path.split("/", 3);
        var colon = parts[2].indexOf(':');
        return new CodeName(
                parts[0], parts[1], CodeKind.of(parts[2].substring(0, colon)), parts[2].substring(colon + 1));
    }

    public CodeName of(String aShop) {
        return new CodeName(aShop, partner, kind, code);
    }
}
