package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.rione.identity.People;
import org.rione.reports.Report;
import org.rione.reports.ReportDesk;
import org.rione.reports.ReportNote;
import org.rione.reports.Reports;
import org.rione.reports.ui.Days;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** What officers tell each other about a report; never public. */
@org.springframework.stereotype.Component
class NotesPart implements DeskPart {

    private final ReportDesk desk;
    private final Reports reports;
    private final People people;

    NotesPart(ReportDesk desk, Reports reports, People people) {
        this.desk = desk;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> build(Report report, SerializableRunnable redraw) {
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
        card.add(
                field,
                attr(
                        button(
                                "rn-btn",
                                () -> save(report, field, redraw),
                                Icon.of("lock").svg(),
                                text(t("reports.notes.add"))),
                        "data-kind",
                        "quiet"));
        return Optional.of(card);
    }

    private void save(Report report, TextArea field, SerializableRunnable redraw) {
        try {
            desk.note(report.id(), field.getValue());
            redraw.run();
        } catch (Refusal refusal) {
            field.setErrorMessage(Tr.refusal(refusal));
            field.setInvalid(true);
        }
    }
}
