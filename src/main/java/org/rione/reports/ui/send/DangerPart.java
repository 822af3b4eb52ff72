package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.rione.reports.suggest.Danger;
import org.rione.shared.ui.Icon;

/** What cannot wait for an office: a quiet line at all times, and a card with a telephone when the words tell of danger. */
final class DangerPart extends Div {

    private static final String NUMBER = "112";
    private Optional<Danger> shown = Optional.empty();

    DangerPart() {
        attr(this, "role", "status");
        calm();
    }

    void show(Optional<Danger> danger) {
        if (danger.equals(shown)) {
            return;
        }
        shown = danger;
        removeAll();
        danger.ifPresentOrElse(this::warn, this::calm);
    }

    private void warn(Danger danger) {
        add(attr(
                div(
                        "rn-callout rn-stop",
                        Icon.of("alert-triangle").svg(),
                        div(
                                "rn-stack",
                                el("b", "", t("reports.danger", danger)),
                                p("", t("reports.danger.then")),
                                attr(
                                        link("rn-btn", "tel:" + NUMBER, text(t("reports.danger.call", NUMBER))),
                                        "data-kind",
                                        "danger"))),
                "data-kind",
                "danger"));
    }

    private void calm() {
        add(card(t("reports.new.emergency")));
    }

    static Component card(String sentence) {
        return attr(div("rn-callout", Icon.of("alert-triangle").svg(), el("p", "", sentence)), "data-kind", "warn");
    }
}
