package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/** What one agrees to by sending, in full, without leaving the summary: as in the national model. */
final class TermsDialog extends Dialog {

    private static final List<String> TERMS = List.of(
            "reports.new.terms.use",
            "reports.new.terms.true",
            "reports.new.terms.others",
            "reports.new.terms.public",
            "reports.new.terms.answer");

    private TermsDialog() {
        setHeaderTitle(t("reports.new.terms"));
        setWidth("34rem");
        var list = el("ul", "rn-stack rn-prose");
        TERMS.forEach(key -> list.add(el("li", "", t(key))));
        var privacy = attr(link("/privacy", t("reports.new.conditions.privacy")), "target", "_blank");
        add(list, el("p", "", privacy), p("rn-hint", t("reports.new.terms.sending")));
        var close = new Button(t("reports.new.terms.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        close.setAutofocus(true);
        getFooter().add(close);
    }

    static Component opener() {
        return attr(
                button("rn-btn", () -> new TermsDialog().open(), text(t("reports.new.terms.read"))),
                "data-kind",
                "quiet",
                "aria-haspopup",
                "dialog");
    }
}
