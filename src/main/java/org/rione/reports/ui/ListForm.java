package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;

import com.vaadin.flow.component.HtmlContainer;
import java.util.Set;
import org.rione.reports.ReportLinks;

/** A form of the list that works without JavaScript: what it does not ask itself stays as it is in the address. */
final class ListForm {

    /** @param asks the parameters for which it has fields */
    static HtmlContainer of(ListAddress address, Set<String> asks) {
        var form = attr(el("form", "rn-field"), "method", "get", "action", ReportLinks.LIST);
        address.parameters().forEach((name, value) -> {
            if (!asks.contains(name) && !name.equals(ListAddress.AFTER)) {
                form.add(attr(el("input", ""), "type", "hidden", "name", name, "value", value));
            }
        });
        return form;
    }

    private ListForm() {}
}
