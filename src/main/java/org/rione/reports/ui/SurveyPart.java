package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.rione.reports.Report;
import org.rione.reports.StateLook;
import org.rione.reports.survey.Rating;
import org.rione.reports.survey.Surveys;
import org.rione.shared.ui.Icon;

/** After the end: is it really solved, and how easy was it? Asked once each. */
final class SurveyPart extends Div {

    SurveyPart(
            Report report,
            Surveys.Given given,
            SerializableConsumer<Boolean> onSolved,
            SerializableConsumer<Rating> onRated) {
        addClassNames("rn-stack");
        if (given.solved().isEmpty()) {
            add(question(report, onSolved));
        } else {
            add(attr(
                    div("rn-callout", Icon.of("circle-check").svg(), p("", t("reports.survey.answered"))),
                    "data-kind",
                    "ok"));
            if (given.stars().isEmpty()) {
                add(attr(div("rn-card", new RatingPart(onRated)), "data-pad", "s"));
            }
        }
    }

    private static Component question(Report report, SerializableConsumer<Boolean> onSolved) {
        var fixed = StateLook.of(report.state()).look().equals("resolved");
        return attr(
                el(
                        "section",
                        "rn-card rn-stack",
                        attr(
                                el("h2", "rn-h3", t(fixed ? "reports.question" : "reports.question.closed")),
                                "id",
                                "risolta"),
                        div(
                                "rn-row",
                                attr(
                                        button(
                                                "rn-btn",
                                                () -> onSolved.accept(true),
                                                Icon.of("circle-check").svg(),
                                                text(t(fixed ? "reports.survey.yes" : "reports.survey.fine"))),
                                        "data-kind",
                                        "primary"),
                                attr(
                                        button(
                                                "rn-btn",
                                                () -> onSolved.accept(false),
                                                Icon.of("refresh").svg(),
                                                text(t("reports.not-fixed"))),
                                        "data-kind",
                                        "neutral")),
                        p("rn-hint", t("reports.question.hint"))),
                "data-kind",
                "live",
                "aria-labelledby",
                "risolta");
    }
}
