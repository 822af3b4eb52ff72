package org.rione.reports.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.rione.reports.questions.Answered;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Tr;

/** What the category asked and what was answered, for reading. */
public final class AnswersList {

    public static Component of(List<Answered> answers) {
        return el("dl", "rn-summary", lines(answers).toArray(Component[]::new));
    }

    /** One element for each answer, for a longer {@code dl}. */
    public static List<Component> lines(List<Answered> answers) {
        return answers.stream()
                .<Component>map(one -> div(
                        "",
                        el("dt", "rn-hint", one.question().text().in(Tr.locale())),
                        el("dd", "", one.said(Tr.locale(), Dates.zone()))))
                .toList();
    }

    private AnswersList() {}
}
