package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.rione.reports.ReportState;
import org.rione.reports.ReportStep;
import org.rione.reports.StateLook;
import org.rione.shared.ui.Icon;

/** What happened, newest first, and who owes the next step. */
final class ReportHistory {

    private static final String STEP = "reports.step";

    static Component of(List<ReportStep> steps, ReportSheet.Now now) {
        var list = el("ol", "rn-timeline");
        next(now, list);
        for (int i = steps.size() - 1; i >= 0; i--) {
            var entry = step(steps.get(i), now);
            list.add(i == steps.size() - 1 ? attr(entry, "data-now", "") : entry);
        }
        return list;
    }

    private static void next(ReportSheet.Now now, HtmlContainer list) {
        var report = now.report();
        if (!report.state().open()) {
            return;
        }
        var late = now.late();
        var entry = attr(
                el(
                        "li",
                        "",
                        span(
                                "rn-node",
                                Icon.of(late ? "clock-exclamation" : "calendar").svg()),
                        el("b", "", t(title(now), Days.day(report.deadline()))),
                        p("", t(late ? "reports.next.late" : "reports.next.owes"))),
                "data-next",
                "");
        if (late) {
            entry.getStyle().set("--c", "var(--rn-danger)");
        }
        list.add(entry);
    }

    private static String title(ReportSheet.Now now) {
        if (now.report().state() instanceof ReportState.Suspended) {
            return "reports.next.suspended";
        }
        return now.late() ? "reports.next.was-due" : "reports.next.due";
    }

    private static HtmlContainer step(ReportStep step, ReportSheet.Now now) {
        var office = now.names().office(step.office());
        var moment = Days.moment(step.at(), now.today());
        var entry = el(
                "li",
                "",
                span("rn-node", Icon.of(icon(step)).svg()),
                el("b", "", what(step, now)),
                attr(
                        el("time", "", office.map(name -> moment + " · " + name).orElse(moment)),
                        "datetime",
                        step.at().toString()));
        if (!step.sentence().isEmpty()) {
            entry.add(local(el("p", "rn-note", text(t("reports.quoted", step.sentence())))));
        }
        colour(step).ifPresent(colour -> entry.getStyle().set("--c", "var(--rn-" + colour + ")"));
        return entry;
    }

    private static String what(ReportStep step, ReportSheet.Now now) {
        return step.outcome()
                .map(outcome -> t(StateLook.of(outcome).textKey()))
                .or(() -> now.names().office(step.to()).map(name -> t("reports.step.assigned-to", name)))
                .orElseGet(() -> t(STEP, step.kind()));
    }

    private static String icon(ReportStep step) {
        return switch (step.kind()) {
            case RECEIVED -> "inbox";
            case PUBLISHED -> "flag";
            case HELD -> "eye";
            case REMOVED -> "eye-off";
            case ASSIGNED -> "arrow-right";
            case STARTED, RESUMED -> "tool";
            case ANSWERED -> "message";
            case SUSPENDED -> "player-pause";
            case CLOSED ->
                step.outcome().map(outcome -> StateLook.of(outcome).icon()).orElse("circle-check");
            case REOPENED, REOPENED_BY_NEIGHBOURS -> "refresh";
            case ABSORBED -> "copy";
            case TAKEN_BACK -> "history";
        };
    }

    private static java.util.Optional<String> colour(ReportStep step) {
        return java.util.Optional.ofNullable(
                switch (step.kind()) {
                    case STARTED, RESUMED, SUSPENDED -> "warn";
                    case CLOSED -> "ok";
                    case REOPENED, REOPENED_BY_NEIGHBOURS -> "accent";
                    case ASSIGNED, ANSWERED, ABSORBED -> "primary";
                    case RECEIVED, PUBLISHED, HELD, REMOVED, TAKEN_BACK -> null;
                });
    }

    private ReportHistory() {}
}
