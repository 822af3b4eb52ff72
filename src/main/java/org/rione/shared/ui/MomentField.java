package org.rione.shared.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;

/** A field for a day and an hour, in the page's language; see {@link DayField}. */
public final class MomentField extends DateTimePicker {

    public MomentField(String label) {
        super(label);
        setLocale(DayField.habits());
        setDatePickerI18n(DayField.words());
        setI18n(new DateTimePickerI18n()
                .setDateLabel(t("shared.moment.day"))
                .setTimeLabel(t("shared.moment.hour"))
                .setBadInputErrorMessage(t("shared.moment.wrong"))
                .setIncompleteInputErrorMessage(t("shared.moment.half"))
                .setRequiredErrorMessage(t("shared.moment.half")));
    }
}
