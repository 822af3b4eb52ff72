package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import org.rione.shared.ui.Icon;

/** After sending without an account: a letter is on its way, and the report waits for its link. */
final class PostedStep extends Div {

    PostedStep(boolean demo) {
        addClassNames("rn-stack");
        attr(this, "data-gap", "l");
        add(
                div("rn-title", h1(t("reports.visitor.posted")), p("rn-lead", t("reports.visitor.posted.lead"))),
                attr(
                        div("rn-callout", Icon.of("info-circle").svg(), p("", t("reports.visitor.posted.hint"))),
                        "role",
                        "status"));
        if (demo) {
            add(el(
                    "p",
                    "rn-hint",
                    text(t("reports.visitor.demo") + " "),
                    link("/posta-demo", t("reports.visitor.demo.mailbox"))));
        }
    }
}
