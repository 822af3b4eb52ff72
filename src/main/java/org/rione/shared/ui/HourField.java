package org.rione.shared.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.timepicker.TimePicker;

/** A field for an hour of the day, from 0:00 to 23:59 in every language, with a sentence for what is not one. */
public final class HourField extends TimePicker {

    public HourField(String label) {
        super(label);
        setLocale(DayField.habits());
        setI18n(new TimePickerI18n()
                .setBadInputErrorMessage(t("shared.hour.wrong"))
                .setRequiredErrorMessage(t("shared.hour.missing")));
    }
}
