package org.rione.reports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about reports.
 *
 * @param neighboursToReopen how many people other than the reporter bring a closed report back
 */
@ConfigurationProperties("rione.reports")
record ReportsProperties(@DefaultValue("3") int neighboursToReopen) {}
