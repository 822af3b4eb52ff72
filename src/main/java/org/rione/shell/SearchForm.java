package org.rione.shell;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;

/** The field in the middle of a page that searches everything; works without JavaScript. */
final class SearchForm {

    private SearchForm() {}

    /** @param words what was searched, empty at first */
    static Component of(String id, String label, String words) {
        var field = attr(
                el("input", "rn-input"),
                "id",
                id,
                "type",
                "search",
                "name",
                "q",
                "value",
                words,
                "placeholder",
                t("shell.error.search-for"));
        var button = attr(el("button", "rn-btn", t("shell.search")), "type", "submit", "data-kind", "primary");
        return attr(
                el("form", "rn-field", attr(el("label", "", label), "for", id), div("rn-row rn-nowrap", field, button)),
                "role",
                "search",
                "aria-label",
                t("shell.search.from-page"),
                "action",
                Search.PATH,
                "method",
                "get");
    }
}
