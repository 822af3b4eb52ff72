package org.rione.reports;

import java.util.Locale;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.shared.Texts;

/**
 * What a report is about.
 *
 * @param parent the group it belongs to; groups have none and cannot be chosen for a report
 * @param office who answers unless somebody hands the report over
 * @param serviceDays working days within which the office promises to solve it
 * @param radius metres within which two reports may be about the same thing
 */
public record Category(
        String code,
        Optional<String> parent,
        String icon,
        String italian,
        String english,
        Optional<OfficeId> office,
        int serviceDays,
        int radius) {

    public String name(Locale locale) {
        return Texts.supported(locale).equals(Locale.ENGLISH) ? english : italian;
    }
}
