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
 * @param photoToClose whether "fixed" needs a photo that shows it
 * @param privateByDefault whether the form proposes that only the office reads the report
 * @param active whether it can be chosen for new reports
 * @param version grows with every change by the administration
 */
public record Category(
        String code,
        Optional<String> parent,
        String icon,
        String italian,
        String english,
        Optional<OfficeId> office,
        int serviceDays,
        int radius,
        boolean photoToClose,
        boolean privateByDefault,
        boolean active,
        String stopItalian,
        String stopEnglish,
        long version) {

    public static final int NAME_LENGTH = 80;
    public static final int STOP_LENGTH = 400;
    public static final int LONGEST_SERVICE = 365;
    public static final int FARTHEST = 1000;

    /** The card that is shown before a report of this category is written, such as "call 112". */
    public Optional<String> stop(Locale locale) {
        var card = Texts.supported(locale).equals(Locale.ENGLISH) ? stopEnglish : stopItalian;
        return Optional.of(card).filter(text -> !text.isEmpty());
    }

    public String name(Locale locale) {
        return Texts.supported(locale).equals(Locale.ENGLISH) ? english : italian;
    }
}
