package org.orderyard.intake;

import java.util.List;

/** Where partners leave files or mails for an endpoint, as its routes say. */
public interface PolledPlaces {
    /** @return folders, servers with a folder ({@code sftp://tills.example:22/out}), mailboxes */
    List<String> of(String endpoint);
}
