package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Map;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.Question;
import org.rione.shared.ui.Tr;

/** What each category asks, in the form without a connection: the script shows the group of the chosen one. */
final class OfflineQuestions {

    /** @param all the questions by the code of their category */
    static Component[] of(Map<String, List<Question>> all) {
        return all.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toArray(Component[]::new);
    }

    private static Component group(String category, List<Question> questions) {
        var group = attr(
                el("fieldset", "rn-stack rn-kinds", el("legend", "rn-legend", t("reports.new.questions"))),
                "data-asked",
                category,
                "hidden",
                "");
        questions.forEach(question -> group.add(field(category, question)));
        return group;
    }

    private static Component field(String category, Question question) {
        var id = "d-" + category + "-" + question.code();
        return switch (question.kind()) {
            case NOTICE -> p("rn-callout", question.text().in(Tr.locale()));
            case ONE_OF, SOME_OF -> choices(id, question);
            case TEXT -> labelled(id, question, attr(new HtmlComponent("textarea"), "rows", "3"), Answers.TEXT_LENGTH);
            case LINE -> labelled(id, question, input("text"), Answers.LINE_LENGTH);
            case NUMBER -> labelled(id, question, attr(input("text"), "inputmode", "decimal"), Answers.LINE_LENGTH);
            case MOMENT -> labelled(id, question, input("datetime-local"), Answers.LINE_LENGTH);
        };
    }

    private static HtmlComponent input(String type) {
        return attr(new HtmlComponent("input"), "type", type);
    }

    private static Component labelled(String id, Question question, HtmlComponent input, int longest) {
        known(input, question);
        attr(input, "class", "rn-input", "id", id, "maxlength", String.valueOf(longest));
        var field = div("rn-field", attr(el("label", "", label(question)), "for", id), input);
        var hint = question.hint().in(Tr.locale());
        if (!hint.isEmpty()) {
            attr(input, "aria-describedby", id + "-come");
            field.add(attr(p("rn-hint", hint), "id", id + "-come"));
        }
        return field;
    }

    private static String label(Question question) {
        return question.text().in(Tr.locale()) + (question.required() ? " *" : "");
    }

    private static void known(HtmlComponent input, Question question) {
        attr(input, "data-answer", question.code(), "data-kind", question.kind().name());
        if (question.required()) {
            attr(input, "data-needed", "");
        }
    }

    private static Component choices(String id, Question question) {
        HtmlContainer group = el("fieldset", "rn-field", el("legend", "", label(question)));
        var one = question.kind() == org.rione.reports.questions.QuestionKind.ONE_OF;
        for (var choice : question.choices()) {
            var input = input(one ? "radio" : "checkbox");
            known(input, question);
            attr(input, "id", id + "-" + choice.code(), "name", id, "value", choice.code());
            group.add(attr(
                    el("label", "rn-check", input, text(choice.name().in(Tr.locale()))),
                    "for",
                    id + "-" + choice.code()));
        }
        return group;
    }

    private OfflineQuestions() {}
}
