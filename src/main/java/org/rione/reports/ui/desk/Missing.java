package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;

/** Says everything that is wrong with the fields of a form at once, each beside its field; the first gets the focus. */
final class Missing {

    private boolean any;

    /** @param good whether the field is as it should be */
    <T extends HasValidation & Focusable<?>> Missing unless(boolean good, T field, String sentence) {
        field.setInvalid(!good);
        if (!good) {
            field.setErrorMessage(t(sentence));
            if (!any) {
                field.focus();
            }
            any = true;
        }
        return this;
    }

    boolean any() {
        return any;
    }
}
