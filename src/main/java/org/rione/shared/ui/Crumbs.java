package org.rione.shared.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** The path from the home page to this one, first thing in a page's content. */
public final class Crumbs {

    private static final String HOME = "/";

    private final HtmlContainer list = el("ol", "");

    /** Begins a path: from the home page, which is always there, by the outermost page inwards, then {@link #here}. */
    public static Crumbs from(String path, String name) {
        var crumbs = new Crumbs().to(HOME, Tr.t("shared.home"));
        return path.equals(HOME) ? crumbs : crumbs.to(path, name);
    }

    public Crumbs to(String path, String name) {
        list.add(el("li", "", link(path, name)));
        return this;
    }

    /** A page that people of the city named. */
    public Crumbs toNamed(String path, String name) {
        list.add(el("li", "", local(link(path, name))));
        return this;
    }

    /** The page itself, which ends the path. */
    public Component here(String name) {
        return end(el("li", "", name));
    }

    /** The page itself, when people of the city named it. */
    public Component hereNamed(String name) {
        return end(local(el("li", "", name)));
    }

    private Component end(HtmlContainer here) {
        list.add(attr(here, "aria-current", "page"));
        return attr(el("nav", "rn-crumbs rn-wrap", list), "aria-label", Tr.t("shared.crumbs"), "data-short", "");
    }
}
