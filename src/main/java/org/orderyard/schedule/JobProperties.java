package org.orderyard.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param heartbeat how often a node says that it is still at work on a job; after six that were missed another one takes over */
@ConfigurationProperties("orderyard.jobs")
record JobProperties(@DefaultValue("10s") Duration heartbeat) {}
