package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Offices;
import org.rione.identity.People;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportDesk;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportNote;
import org.rione.reports.Reports;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/** The chosen report on the officer's desk, with everything that can be done about it now. */
@org.springframework.stereotype.Component
class DeskItem {

    private static final String ACT = "reports.act";
    private static final Set<ReportAction.Kind> BY_DIALOG =
            EnumSet.complementOf(EnumSet.of(ReportAction.Kind.MERGE, ReportAction.Kind.TAKE_BACK));

    private final Reports reports;
    private final ReportDesk desk;
    private final ReportSheet sheet;
    private final Offices offices;
    private final People people;
    private final CurrentPerson current;

    DeskItem(
            Reports reports,
            ReportDesk desk,
            ReportSheet sheet,
            Offices offices,
            People people,
            CurrentPerson current) {
        this.reports = reports;
        this.desk = desk;
        this.sheet = sheet;
        this.offices = offices;
        this.people = people;
        this.current = current;
    }

    /** @param redraw called when something changed, by this officer or another */
    Component of(Report report, SerializableRunnable redraw) {
        var now = sheet.now(report);
        var card = attr(el("section", "rn-card"), "data-pad", "s", "aria-labelledby", "scelta");
        var chips = div("rn-row", ReportChips.state(report.state()));
        if (now.late()) {
            chips.add(ReportChips.late(report.deadline(), now.today()));
        }
        card.add(
                attr(Html.h2(report.title()), "id", "scelta", "class", "rn-h3"),
                chips,
                p("rn-report-words", report.description()),
                p("rn-hint", where(report, now)));
        if (now.late()) {
            card.add(p("rn-muted", t("reports.desk.explain")));
        }
        card.add(actions(report, redraw));
        card.add(link(ReportLinks.report(report.code()), t("reports.desk.page", report.code())));
        return div("rn-stack", card, notes(report, redraw));
    }

    private static String where(Report report, ReportSheet.Now now) {
        return List.of(
                        report.place().address(),
                        now.names().quarter(report.place().neighbourhood()).orElse(""),
                        t("reports.people.same", report.supports()))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Component actions(Report report, SerializableRunnable redraw) {
        var row = div("rn-row");
        var first = true;
        for (var kind : ReportAction.Kind.values()) {
            if (reports.offered(report).contains(kind) && BY_DIALOG.contains(kind)) {
                var button = button(
                        "rn-btn",
                        () -> ReportActionDialog.ask(
                                kind, report, offices.all(), current.require(), action -> act(report, action, redraw)),
                        text(t(ACT, kind)));
                attr(
                        button,
                        "data-kind",
                        first ? "primary" : "neutral",
                        "id",
                        "azione-" + kind.name().toLowerCase(java.util.Locale.ROOT));
                row.add(button);
                first = false;
            }
        }
        return row;
    }

    private void act(Report report, ReportAction action, SerializableRunnable redraw) {
        try {
            reports.act(report.id(), report.version(), action);
            Toast.show(t("reports.desk.done", report.supports()));
        } catch (OptimisticLockingFailureException faster) {
            Toast.problem(t("reports.desk.faster"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        redraw.run();
    }

    private Component notes(Report report, SerializableRunnable redraw) {
        var card = attr(el("section", "rn-card"), "data-pad", "s", "aria-labelledby", "note");
        card.add(attr(Html.h2(t("reports.notes")), "id", "note", "class", "rn-h3"));
        var notes = desk.notes(report.id());
        var authors = people.names(notes.stream().map(ReportNote::author).toList());
        notes.forEach(note -> {
            var who = authors.get(note.author());
            card.add(div(
                    "rn-note",
                    p("rn-report-words", note.text()),
                    text(
                            "rn-hint",
                            (who == null ? "" : who.name() + " · ") + Days.moment(note.at(), reports.today()))));
        });
        var field = new TextArea(t("reports.notes.label"));
        field.setHelperText(t("reports.notes.hint"));
        field.setMaxLength(ReportNote.LENGTH);
        field.setWidthFull();
        var save = attr(
                button(
                        "rn-btn",
                        () -> {
                            try {
                                desk.note(report.id(), field.getValue());
                                redraw.run();
                            } catch (Refusal refusal) {
                                field.setErrorMessage(Tr.refusal(refusal));
                                field.setInvalid(true);
                            }
                        },
                        Icon.of("lock").svg(),
                        text(t("reports.notes.add"))),
                "data-kind",
                "quiet");
        card.add(field, save);
        return card;
    }
}
