package org.rione.reports;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about reports.
 *
 * @param patronSaint the city's own holiday as month and day, {@code 01-05}
 * @param neighboursToReopen how many people other than the reporter bring a closed report back
 */
@ConfigurationProperties("rione.reports")
record ReportsProperties(
        @Nullable String patronSaint, @DefaultValue("3") int neighboursToReopen) {

    WorkingDays workingDays() {
        return new WorkingDays(
                Optional.ofNullable(patronSaint).map(day -> MonthDay.parse(day, DateTimeFormatter.ofPattern("MM-dd"))));
    }
}
