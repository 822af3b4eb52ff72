package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.questions.ReportAnswers;
import org.rione.reports.ui.AnswersList;
import org.rione.shared.ui.Html;

/** What the reporter answered to the questions of the category. */
@org.springframework.stereotype.Component
class AnswersPart implements DeskPart {

    private final ReportAnswers answers;

    AnswersPart(ReportAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> build(Report report, SerializableRunnable redraw) {
        var given = answers.of(report);
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(attr(
                        el(
                                "section",
                                "rn-card",
                                attr(Html.h2(t("reports.answers")), "id", "risposte", "class", "rn-h3"),
                                AnswersList.of(given),
                                p("rn-hint", t("reports.answers.office"))),
                        "data-pad",
                        "s",
                        "aria-labelledby",
                        "risposte"));
    }
}
