package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;

/** Asks why a meeting is cancelled: the reason is what everybody reads. */
class CancelDialog extends Dialog {

    /** @param cancel gets the reason and answers what is wrong with it, or nothing when it is done */
    CancelDialog(SerializableFunction<String, Optional<String>> cancel) {
        setHeaderTitle(t("tables.meeting.cancel.title"));
        var why = new TextArea(t("tables.meeting.cancel.why"));
        why.setMaxLength(500);
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        add(p("", t("tables.meeting.cancel.text")), why);
        getFooter()
                .add(
                        attr(
                                button("rn-btn", this::close, text(t("tables.meeting.cancel.keep"))),
                                "data-kind",
                                "quiet"),
                        attr(
                                button(
                                        "rn-btn",
                                        () -> {
                                            var wrong = cancel.apply(why.getValue());
                                            why.setInvalid(wrong.isPresent());
                                            why.setErrorMessage(wrong.orElse(""));
                                            if (wrong.isEmpty()) {
                                                close();
                                            } else {
                                                why.focus();
                                            }
                                        },
                                        text(t("tables.meeting.cancel.do"))),
                                "data-kind",
                                "danger"));
    }
}
