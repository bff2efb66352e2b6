package org.orderyard.local.bench;

import java.util.List;

/** Says it once, and then nothing any more. */
final class Once implements Partner.Conduct {
    private List<Letter> left;

    Once(List<Letter> letters) {
        this.left = letters;
    }

    @Override
    public List<Letter> say() {
        var said = left;
        left = List.of();
        return said;
    }
}
