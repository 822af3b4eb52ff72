package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.routing.RoutingReason;
import org.rione.reports.routing.RoutingRules;
import org.rione.reports.ui.ReportNames;

/** Why the report came to its first office. */
@org.springframework.stereotype.Component
class RoutingPart implements DeskPart {

    private final RoutingRules rules;
    private final ReportNames names;

    RoutingPart(RoutingRules rules, ReportNames names) {
        this.rules = rules;
        this.names = names;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> build(Report report, SerializableRunnable redraw) {
        return rules.reason(report.id())
                .map(reason -> attr(
                        el(
                                "section",
                                "rn-card",
                                attr(el("h2", "rn-h3", t("reports.routing.why")), "id", "perche"),
                                p("", said(reason, report))),
                        "data-pad",
                        "s",
                        "aria-labelledby",
                        "perche"));
    }

    private String said(RoutingReason reason, Report report) {
        var known = names.now();
        var office = known.office(reason.office()).orElseGet(() -> t("reports.routing.nobody"));
        if (reason.position().isEmpty()) {
            return t("reports.routing.because.category", office, known.category(report.category()));
        }
        var why = new ArrayList<String>();
        reason.category().map(known::category).ifPresent(why::add);
        known.quarter(reason.neighbourhood()).ifPresent(why::add);
        if (!reason.word().isEmpty()) {
            why.add("«" + reason.word() + "»");
        }
        return t("reports.routing.because.rule", office, reason.position().get(), String.join(" · ", why));
    }
}
