package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.srOnly;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import org.rione.reports.ReportLinks;
import org.rione.shared.ui.Icon;

/** Where one is in the form; steps that are done can be opened again. */
final class StepBar {

    static final String NAMES = "reports.new.step";

    static Component at(Step current) {
        var list = attr(el("ol", "rn-steps"), "aria-label", t("reports.new.steps"));
        for (var step : Step.values()) {
            list.add(item(step, current));
        }
        return list;
    }

    private static Component item(Step step, Step current) {
        var name = t(NAMES, step);
        if (step == current) {
            return attr(el("li", "", name), "aria-current", "step");
        }
        if (step.compareTo(current) > 0) {
            return el("li", "", name);
        }
        var back = link("", ReportLinks.NEW + "?passo=" + step.word(), text(name));
        return attr(el("li", "", back, Icon.of("check").svg(), srOnly(t("reports.new.step-done"))), "data-done", "");
    }

    private StepBar() {}
}
