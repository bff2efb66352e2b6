package org.orderyard.schedule;

import java.util.List;

/** Where a module names its jobs. */
public interface NamedJobs {
    List<NamedJob> jobs();
}
