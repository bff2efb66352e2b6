package org.orderyard.shop;

import java.util.Optional;

/** What people said that partners' codes are called here. */
public interface AddedCodes {
    /** Nobody said anything. */
    AddedCodes NONE = (_, _) -> Optional.empty();

    /** @param isAnew whether what was said a moment ago, at another node perhaps, has to be known */
    Optional<String> find(CodeName name, boolean isAnew);
}
