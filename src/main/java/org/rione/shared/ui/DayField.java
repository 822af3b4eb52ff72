package org.rione.shared.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A field for a day, in the page's language: the names of months and days, the week from Monday, the day before the
 * month in English too, and a sentence for what cannot be read as a day.
 */
public final class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        setLocale(habits());
        setI18n(words());
    }

    /** How days and hours are written here: English is that of Europe, where 3/12 is in December. */
    static Locale habits() {
        return Tr.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : Tr.locale();
    }

    static DatePickerI18n words() {
        var language = Tr.locale();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(week(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(week(TextStyle.SHORT_STANDALONE, language))
                .setFirstDayOfWeek(1)
                .setToday(t("shared.day.today"))
                .setCancel(t("shared.day.cancel"))
                .setBadInputErrorMessage(t("shared.day.wrong"))
                .setRequiredErrorMessage(t("shared.day.missing"));
    }

    /** The component counts from Sunday. */
    private static List<String> week(TextStyle style, Locale language) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, language))
                .toList();
    }
}
