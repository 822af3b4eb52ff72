package org.rione.reports.open311.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;

import com.vaadin.flow.component.Component;

/** A thing in a list of the administration: what it is, and beside it what can be done with it. */
final class Lines {

    static Component line(Component facts, Component... doings) {
        var row = attr(div("rn-row", facts, div("rn-row", doings)), "data-spread", "");
        return el("li", "", attr(div("rn-card", row), "data-pad", "s"));
    }

    private Lines() {}
}
