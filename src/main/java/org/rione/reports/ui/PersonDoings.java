package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.function.Supplier;
import org.rione.reports.Report;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.survey.Surveys;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The buttons of somebody who is signed in. */
final class PersonDoings implements Doings {

    private final transient Reports reports;
    private final transient Surveys surveys;
    private final PersonId person;
    private final SerializableRunnable redraw;

    /** @param redraw shows the report as it is after something was done */
    PersonDoings(Reports reports, Surveys surveys, PersonId person, SerializableRunnable redraw) {
        this.reports = reports;
        this.surveys = surveys;
        this.person = person;
        this.redraw = redraw;
    }

    @Override
    public Optional<Component> support(Report report) {
        if (!report.state().open() || report.writtenBy(person)) {
            return Optional.empty();
        }
        var mine = reports.supportedByMe(report.id());
        return Optional.of(attr(
                button(
                        "rn-btn",
                        () -> {
                            if (mine) {
                                done(() -> reports.withdrawSupport(report.id()), "reports.me-too.withdrawn");
                            } else {
                                done(() -> reports.support(report.id()), "reports.me-too.done");
                            }
                        },
                        Icon.of(mine ? "check" : "hand").svg(),
                        text(t("reports.me-too"))),
                "data-kind",
                mine ? "neutral" : "primary",
                "data-size",
                "l",
                "data-wide",
                "",
                "aria-pressed",
                String.valueOf(mine)));
    }

    @Override
    public Optional<Component> notFixed(Report report) {
        return report.state() instanceof ReportState.Resolved
                ? Optional.of(attr(
                        button(
                                "rn-btn",
                                () -> done(() -> reports.notFixed(report.id()), "reports.not-fixed.done"),
                                Icon.of("refresh").svg(),
                                text(t("reports.not-fixed"))),
                        "data-kind",
                        "neutral"))
                : Optional.empty();
    }

    @Override
    public Optional<Component> survey(Report report) {
        return report.state() instanceof ReportState.Resolved && report.writtenBy(person)
                ? Optional.of(new SurveyPart(
                        report,
                        surveys.given(report),
                        yes -> done(
                                () -> surveys.solved(report.id(), yes),
                                yes ? "reports.survey.answered" : "reports.not-fixed.done"),
                        rating -> surveys.rate(report.id(), rating)))
                : Optional.empty();
    }

    private void done(Supplier<Report> action, String key) {
        try {
            var after = action.get();
            Toast.show(t(
                    key.equals("reports.not-fixed.done") && !after.state().open() ? "reports.not-fixed.counted" : key));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        redraw.run();
    }
}
