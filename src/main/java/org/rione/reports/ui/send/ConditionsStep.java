package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.rione.shared.ui.Icon;

/** First step: what happens with the data, and that it was read. */
final class ConditionsStep extends Div {

    private final Checkbox consent = new Checkbox(t("reports.new.consent"));

    ConditionsStep(boolean given, String city) {
        addClassNames("rn-stack");
        consent.setValue(given);
        consent.addValueChangeListener(_ -> consent.setInvalid(false));
        add(
                h2(t("reports.new.conditions.title")),
                p("rn-prose", t("reports.new.conditions.text", city)),
                link("/privacy", t("reports.new.conditions.privacy")),
                attr(
                        div("rn-callout", Icon.of("alert-triangle").svg(), el("p", "", t("reports.new.emergency"))),
                        "data-kind",
                        "warn"),
                consent);
    }

    boolean given() {
        return Boolean.TRUE.equals(consent.getValue());
    }

    /** Says what is missing, beside the box, and goes there. */
    void insist() {
        consent.setErrorMessage(t("reports.new.consent.missing"));
        consent.setInvalid(true);
        consent.focus();
    }
}
