package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rione.reports.PhotoId;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportState;
import org.rione.reports.ReportStep;
import org.rione.reports.Reports;
import org.rione.reports.desk.Repairs;
import org.rione.reports.merge.Merges;
import org.rione.reports.ui.Days;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/** Does what an officer asks for and says how it went: who was faster, and what they changed, when somebody was. */
@org.springframework.stereotype.Component
class DeskActs {

    private final Reports reports;
    private final Repairs repairs;
    private final Merges merges;
    private final ReportNames names;

    DeskActs(Reports reports, Repairs repairs, Merges merges, ReportNames names) {
        this.reports = reports;
        this.repairs = repairs;
        this.merges = merges;
        this.names = names;
    }

    void act(Report seen, ReportAction action, List<PhotoId> afterWork, DeskRedraw redraw) {
        tried(
                seen,
                action.publicSentence(),
                () -> {
                    if (action instanceof ReportAction.Close close) {
                        repairs.close(seen.id(), seen.version(), close, afterWork);
                    } else {
                        reports.act(seen.id(), seen.version(), action);
                    }
                    return t("reports.desk.done", seen.supports());
                },
                redraw);
    }

    void merge(Report duplicate, Report survivor, String sentence, DeskRedraw redraw) {
        tried(
                duplicate,
                sentence,
                () -> {
                    var now = merges.merge(duplicate.id(), duplicate.version(), survivor.id(), sentence);
                    return t("reports.merge.done", survivor.code(), now.supports());
                },
                redraw);
    }

    void part(Report merged, DeskRedraw redraw) {
        tried(
                merged,
                "",
                () -> {
                    merges.part(merged.id(), merged.version());
                    return t("reports.merge.parted");
                },
                redraw);
    }

    boolean merged(Report report) {
        return report.state() instanceof ReportState.Resolved resolved && resolved.merged();
    }

    /** Open reports into which this one may go. */
    List<Report> nearby(Report report) {
        return merges.nearby(report);
    }

    private void tried(Report seen, String sentence, Supplier<String> doing, DeskRedraw redraw) {
        try {
            Toast.show(doing.get());
            redraw.redraw();
        } catch (OptimisticLockingFailureException faster) {
            redraw.redraw(Optional.of(conflict(seen, sentence)));
        } catch (Refusal refusal) {
            redraw.redraw(Optional.of(refused(Tr.refusal(refusal), sentence)));
        }
    }

    private static Component refused(String why, String sentence) {
        var words = div("", el("b", "", why));
        unsaid(words, sentence);
        return callout(words);
    }

    private static void unsaid(HtmlContainer words, String sentence) {
        if (!sentence.isEmpty()) {
            words.add(p("", t("reports.desk.unsaid")), el("p", "rn-note", text(sentence)));
        }
    }

    private static Component callout(Component words) {
        return attr(
                div("rn-callout", Icon.of("alert-triangle").svg(), words),
                "data-kind",
                "warn",
                "role",
                "alert",
                "id",
                "cambiata");
    }

    /** Nothing was overwritten: says who did what meanwhile, and gives the officer's own sentence back. */
    private Component conflict(Report seen, String sentence) {
        var changes = el("ul", "");
        reports.history(seen.id()).stream()
                .filter(step -> step.at().isAfter(seen.updatedAt()))
                .forEach(step -> changes.add(el("li", "", said(step))));
        var words = div("", el("b", "", t("reports.desk.faster")), changes);
        unsaid(words, sentence);
        return callout(words);
    }

    private String said(ReportStep step) {
        var known = names.now();
        var who = known.office(step.office()).orElseGet(() -> t("reports.desk.somebody"));
        var what = known.office(step.to())
                .map(office -> t("reports.step.assigned-to", office))
                .orElseGet(() -> t("reports.step", step.kind()));
        var words = step.sentence().isEmpty() ? "" : " " + t("reports.quoted", step.sentence());
        return t("reports.desk.meanwhile", who, Days.moment(step.at(), reports.today()), what) + words;
    }
}
