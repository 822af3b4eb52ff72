package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.rione.reports.ReportDraft.Part;
import org.rione.shared.ui.Icon;

/** What is still missing, all at once, above the form; each is also said beside its field. */
final class Problems extends Div {

    static final String MISSING = "reports.new.missing";

    Problems() {
        attr(this, "role", "alert");
    }

    void show(Set<Part> missing) {
        removeAll();
        if (missing.isEmpty()) {
            return;
        }
        var list = el("ul", "");
        missing.forEach(part -> list.add(el("li", "", t(MISSING, part))));
        Component callout = attr(
                div(
                        "rn-callout",
                        Icon.of("alert-triangle").svg(),
                        div("", el("b", "", t("reports.new.problems", missing.size())), list)),
                "data-kind",
                "danger");
        add(callout);
    }
}
