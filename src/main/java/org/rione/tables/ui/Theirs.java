package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.rione.shared.ui.Callout;

/**
 * What somebody else saved while a form was open, beside one's own words, which stay in the form: whoever has read it may
 * save again, and then their own stands. Empty until that happens.
 */
public final class Theirs extends Div {

    /**
     * One field, as both wrote it.
     *
     * @param name what the field is called
     * @param mine what stands in the form
     * @param theirs what was saved meanwhile
     */
    public record Line(String name, String mine, String theirs) {}

    public Theirs() {
        addClassName("rn-theirs");
        attr(this, "tabindex", "-1");
    }

    /** Shows where the two differ, and goes there. */
    public void show(List<Line> lines) {
        var differing = lines.stream()
                .filter(line -> !line.mine().equals(line.theirs()))
                .toList();
        var list = el("dl", "rn-dl");
        differing.forEach(line -> list.add(div(
                "",
                el("dt", "", line.name()),
                el("dd", "rn-as-written", line.theirs().isBlank() ? t("tables.theirs.empty") : line.theirs()))));
        removeAll();
        add(attr(
                Callout.of(
                        Callout.Kind.WARN,
                        t("tables.theirs.title"),
                        div(
                                "rn-stack",
                                p("", t(differing.isEmpty() ? "tables.theirs.same" : "tables.theirs.what-now")),
                                list)),
                "role",
                "alert"));
        getElement().callJsFunction("focus");
    }

    /** Nothing to compare any more. */
    public void clear() {
        removeAll();
    }
}
