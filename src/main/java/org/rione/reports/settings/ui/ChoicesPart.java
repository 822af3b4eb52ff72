package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.reports.questions.Question;
import org.rione.reports.settings.WrittenQuestion;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** What can be chosen as an answer: added, renamed, put in order, taken out. One that was once offered is kept. */
final class ChoicesPart extends Div {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = div("rn-stack");
    private final Div problem = div("rn-field");

    ChoicesPart(List<Question.Choice> choices) {
        choices.forEach(choice -> rows.add(new Row(choice)));
        attr(problem, "data-state", "error", "role", "alert");
        add(el(
                "fieldset",
                "rn-stack rn-kinds",
                el("legend", "rn-legend", t("reports.questions.choices")),
                p("rn-hint", t("reports.questions.choices.hint")),
                problem,
                list,
                attr(
                        button("rn-btn", this::more, Icon.of("plus").svg(), text(t("reports.questions.choices.add"))),
                        "data-kind",
                        "neutral")));
        while (rows.size() < 2) {
            rows.add(fresh());
        }
        draw();
    }

    /** The fields of one choice. */
    private static final class Row implements Serializable {

        private final String code;
        private final TextField italian = new TextField(t("reports.questions.choice-it"));
        private final TextField english = new TextField(t("reports.questions.choice-en"));
        private boolean retired;

        Row(Question.Choice choice) {
            code = choice.code();
            retired = choice.retired();
            italian.setValue(choice.name().italian());
            english.setValue(choice.name().english());
            for (var field : List.of(italian, english)) {
                field.setMaxLength(WrittenQuestion.CHOICE_LENGTH);
                field.setManualValidation(true);
            }
        }

        Question.Choice read() {
            return new Question.Choice(code, new Question.Words(italian.getValue(), english.getValue()), retired);
        }
    }

    private static Row fresh() {
        return new Row(new Question.Choice("", Question.Words.NONE, false));
    }

    List<Question.Choice> read() {
        return rows.stream().map(Row::read).toList();
    }

    /** Its fields, by the names that problems give them. */
    Map<String, HasValidation> fields() {
        var fields = new LinkedHashMap<String, HasValidation>();
        for (int i = 0; i < rows.size(); i++) {
            fields.put(WrittenQuestion.field(i, "italian"), rows.get(i).italian);
            fields.put(WrittenQuestion.field(i, "english"), rows.get(i).english);
        }
        return fields;
    }

    /** What is wrong with the list as a whole. */
    void show(Optional<Refusal> wrong) {
        problem.removeAll();
        wrong.ifPresent(refusal ->
                problem.add(span("rn-field-note", Icon.of("alert-triangle").svg(), text(Tr.refusal(refusal)))));
    }

    private void more() {
        var row = fresh();
        rows.add(row);
        draw();
        row.italian.focus();
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            list.add(row(i));
        }
    }

    private Component row(int at) {
        var row = rows.get(at);
        var number = at + 1;
        var tools = div("rn-row");
        if (at > 0) {
            tools.add(small("arrow-up", t("reports.questions.choices.up", number), () -> swap(at, at - 1)));
        }
        if (at < rows.size() - 1) {
            tools.add(small("arrow-down", t("reports.questions.choices.down", number), () -> swap(at, at + 1)));
        }
        tools.add(small(
                row.retired ? "refresh" : "x",
                t(row.retired ? "reports.questions.choices.again" : "reports.questions.choices.out", number),
                () -> out(row)));
        var box = attr(
                div("rn-stack rn-choice", div("rn-row rn-field-row", row.italian, row.english), tools),
                "role",
                "group",
                "aria-label",
                t("reports.questions.choices.one", number));
        if (row.retired) {
            box.add(p("rn-hint", t("reports.questions.choices.retired")));
        }
        return box;
    }

    private static Component small(String icon, String label, com.vaadin.flow.function.SerializableRunnable action) {
        return attr(button("rn-btn", action, Icon.of(icon).svg()), "data-kind", "quiet", "aria-label", label);
    }

    private void swap(int one, int other) {
        Collections.swap(rows, one, other);
        draw();
    }

    /** One that was never saved goes; one that may have been chosen is only not offered any more. */
    private void out(Row row) {
        if (row.code.isEmpty()) {
            rows.remove(row);
        } else {
            row.retired = !row.retired;
        }
        draw();
    }
}
