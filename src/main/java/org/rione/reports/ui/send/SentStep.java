package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.Visibility;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** After sending, or after joining somebody else's: the number, the promise, what happens next. */
final class SentStep extends Div {

    static SentStep sent(Report report) {
        return new SentStep(report, t("reports.new.sent"), next(report));
    }

    static SentStep joined(Report report) {
        return new SentStep(
                report,
                t("reports.new.joined"),
                t("reports.new.joined.text", report.title(), Numbers.whole(report.supports() + 1L)));
    }

    private SentStep(Report report, String heading, String next) {
        addClassNames("rn-stack");
        attr(this, "data-gap", "l");
        add(
                div("rn-title", h1(heading)),
                attr(
                        div(
                                "rn-card rn-sent",
                                text("rn-hint", t("reports.new.sent.number")),
                                text("rn-sent-code", report.code()),
                                text("rn-hint", t("reports.new.sent.due")),
                                text("rn-sent-due", Dates.day(report.deadline()))),
                        "data-pad",
                        "l"),
                h2(t("reports.new.sent.next")),
                p("rn-prose", next),
                div(
                        "rn-row",
                        attr(
                                link(
                                        "rn-btn",
                                        ReportLinks.report(report.code()),
                                        Icon.of("flag").svg(),
                                        text(t("reports.new.sent.open"))),
                                "data-kind",
                                "primary"),
                        attr(
                                link("rn-btn", ReportLinks.NEW, text(t("reports.new.sent.another"))),
                                "data-kind",
                                "quiet")));
    }

    private static String next(Report report) {
        if (report.visibility() == Visibility.PRIVATE) {
            return t("reports.new.sent.private");
        }
        return report.state().shown() ? t("reports.new.sent.public") : t("reports.new.sent.held");
    }
}
