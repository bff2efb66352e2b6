package org.orderyard.schedule;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RetentionProperties.class, JobProperties.class})
class ScheduleConfiguration {}
