package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** What the chosen kind of problem asks beyond the form that all share; nothing for kinds that ask nothing. */
final class QuestionsPart extends Div {

    private static final String FAULT = "reports.new.answer";

    private final transient CategoryQuestions questions;
    private final SerializableRunnable onChanged;
    /** Who tries another kind and comes back finds what they had answered. */
    private final Map<String, Answers> before = new HashMap<>();

    private final Map<String, AnswerField> fields = new LinkedHashMap<>();
    private List<Question> asked = List.of();
    private String category;

    QuestionsPart(CategoryQuestions questions, String category, Answers given, SerializableRunnable onChanged) {
        this.questions = questions;
        this.category = category;
        this.onChanged = onChanged;
        show(given);
    }

    /** Another kind, other questions. */
    void follow(String chosen) {
        if (!chosen.equals(category)) {
            before.put(category, answers());
            category = chosen;
            show(before.getOrDefault(chosen, Answers.NONE));
        }
    }

    List<Question> asked() {
        return asked;
    }

    Answers answers() {
        var given = new LinkedHashMap<String, List<String>>();
        fields.forEach((code, field) -> given.put(code, field.values().get()));
        return new Answers(given);
    }

    private void show(Answers given) {
        asked = questions.of(category);
        fields.clear();
        removeAll();
        if (asked.isEmpty()) {
            return;
        }
        var box = el("fieldset", "rn-stack rn-kinds", el("legend", "rn-legend", t("reports.new.questions")));
        asked.forEach(question -> box.add(
                question.kind() == QuestionKind.NOTICE
                        ? notice(question)
                        : field(question, given.byQuestion().getOrDefault(question.code(), List.of()))));
        add(box);
    }

    private static Component notice(Question question) {
        var hint = question.hint().in(Tr.locale());
        return div(
                "rn-callout",
                Icon.of("info-circle").svg(),
                div("", p("", question.text().in(Tr.locale())), hint.isEmpty() ? div("") : p("rn-hint", hint)));
    }

    private Component field(Question question, List<String> values) {
        var field = AnswerField.of(question, values, () -> {
            calm(question.code());
            onChanged.run();
        });
        fields.put(question.code(), field);
        return attr(field.component(), "data-question", question.code());
    }

    private void calm(String code) {
        var field = fields.get(code);
        if (field != null && field.component() instanceof HasValidation validated) {
            validated.setInvalid(false);
        }
    }

    /** Says beside each question what is wrong with its answer; all sentences once more for the top of the form. */
    List<String> complain() {
        return answers().problems(asked).stream().map(this::say).toList();
    }

    private String say(Answers.Problem problem) {
        var sentence = t(FAULT, problem.fault());
        if (fields.get(problem.question()) instanceof AnswerField field
                && field.component() instanceof HasValidation validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(true);
        }
        return asked.stream()
                .filter(question -> question.code().equals(problem.question()))
                .findFirst()
                .map(question -> t("reports.new.answer.of", question.text().in(Tr.locale()), sentence))
                .orElse(sentence);
    }

    /** To the first question that is not answered as it asks. */
    void focus() {
        answers().problems(asked).stream()
                .flatMap(problem -> java.util.Optional.ofNullable(fields.get(problem.question())).stream())
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field.component()).focus());
    }
}
