package org.orderyard.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orderyard.shop.FirstPassword;

/** The password of user {@code admin}, made at the first start. */
public final class AdminPassword implements FirstPassword {
    private final Path file;
    private final boolean isNew;
    private final String value;

    public AdminPassword(DataFolder data) {
        this.file = data.path("admin-password");
        this.isNew = !Files.exists(file);
        this.value = new SecretFile(file)
                .linesOr(() -> List.of(SecretFile.newSecret()))
                .getFirst();
    }

    @Override
    public String value() {
        return value;
    }

    boolean isNew() {
        return isNew;
    }

    Path file() {
        return file;
    }
}
