package org.rione.shared.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;

/** What a page sets apart from its text: news, a warning, the reasons why something did not happen. */
public final class Callout {

    /** How serious it is; each has its icon, so that colour never speaks alone. */
    public enum Kind {
        INFO("info-circle"),
        OK("circle-check"),
        WARN("info-circle"),
        DANGER("alert-triangle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    private Callout() {}

    /** A sentence in bold and what belongs to it. */
    public static Component of(Kind kind, String title, Component body) {
        return around(kind, div("", el("b", "", title), body));
    }

    /** Without a title. */
    public static Component around(Kind kind, Component body) {
        return attr(
                div("rn-callout", Icon.of(kind.icon).svg(), body),
                "data-kind",
                kind.name().toLowerCase(Locale.ROOT));
    }

    /** Why something was refused, one sentence each; read out as soon as it appears. */
    public static Component refused(String title, List<String> reasons) {
        var list = el("ul", "");
        reasons.forEach(reason -> list.add(el("li", "", reason)));
        return attr(of(Kind.DANGER, title, list), "role", "alert");
    }
}
