package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.rione.shared.ui.Icon;

/** After sending without an account: a letter is on its way, and the report waits for its link. */
final class PostedStep extends Div {

    /** @param another begins another report at the same place, as long as the page remembers it */
    PostedStep(boolean demo, Optional<SerializableRunnable> another) {
        addClassNames("rn-stack");
        attr(this, "data-gap", "l");
        add(
                div("rn-title", h1(t("reports.visitor.posted")), p("rn-lead", t("reports.visitor.posted.lead"))),
                attr(
                        div("rn-callout", Icon.of("info-circle").svg(), p("", t("reports.visitor.posted.hint"))),
                        "role",
                        "status"));
        another.ifPresent(begin -> add(div(
                "rn-row",
                attr(
                        button("rn-btn", begin, Icon.of("map-pin").svg(), text(t("reports.new.sent.near"))),
                        "data-kind",
                        "neutral"))));
        if (demo) {
            add(el(
                    "p",
                    "rn-hint",
                    text(t("reports.visitor.demo") + " "),
                    link("/posta-demo", t("reports.visitor.demo.mailbox"))));
        }
    }
}
