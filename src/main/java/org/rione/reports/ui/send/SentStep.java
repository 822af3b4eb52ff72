package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.Visibility;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Tr;

/** After sending, or after joining somebody else's: the number, the promise, what happens next. */
final class SentStep extends Div {

    /** @param another begins another report at the same place */
    static SentStep sent(Report report, SerializableRunnable another, Component rating) {
        var step = new SentStep(report, t("reports.new.sent"), next(report), receipt(report), near(another));
        step.add(attr(div("rn-card", rating), "data-pad", "s"));
        return step;
    }

    private static Component receipt(Report report) {
        return attr(
                link(
                        "rn-btn",
                        ReportLinks.receipt(report.code()) + "?lang="
                                + Tr.locale().getLanguage(),
                        text(t("reports.receipt.download"))),
                "data-kind",
                "neutral",
                "router-ignore",
                "",
                "target",
                "_blank");
    }

    private static Component near(SerializableRunnable another) {
        return attr(
                button("rn-btn", another, Icon.of("map-pin").svg(), text(t("reports.new.sent.near"))),
                "data-kind",
                "neutral");
    }

    static SentStep joined(Report report) {
        return new SentStep(
                report,
                t("reports.new.joined"),
                t("reports.new.joined.text", report.title(), Numbers.whole(report.supports() + 1L)));
    }

    private SentStep(Report report, String heading, String next, Component... ways) {
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
                        "rn-row rn-sent-ways",
                        attr(
                                link(
                                        "rn-btn",
                                        ReportLinks.report(report.code()),
                                        Icon.of("flag").svg(),
                                        text(t("reports.new.sent.open"))),
                                "data-kind",
                                "primary"),
                        div("rn-sent-ways", ways),
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
