package org.rione.reports.ui.send;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rione.reports.questions.Answers;
import org.rione.reports.questions.Question;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.MomentField;
import org.rione.shared.ui.Tr;

/**
 * The field in which one question is answered.
 *
 * @param values what is answered now, as {@link Answers} keeps it
 */
record AnswerField(Component component, SerializableSupplier<List<String>> values) implements Serializable {

    /** @throws IllegalArgumentException for a notice, which nobody answers */
    static AnswerField of(Question question, List<String> given, SerializableRunnable onChanged) {
        return switch (question.kind()) {
            case LINE -> line(question, first(given), onChanged);
            case TEXT -> text(question, first(given), onChanged);
            case NUMBER -> number(question, first(given), onChanged);
            case MOMENT -> moment(question, first(given), onChanged);
            case ONE_OF -> oneOf(question, first(given), onChanged);
            case SOME_OF -> someOf(question, given, onChanged);
            case NOTICE -> throw new IllegalArgumentException("nobody answers a notice");
        };
    }

    private static String first(List<String> given) {
        return given.isEmpty() ? "" : given.getFirst();
    }

    private static String label(Question question) {
        return question.text().in(Tr.locale());
    }

    private static String hint(Question question) {
        return question.hint().in(Tr.locale());
    }

    private static AnswerField line(Question question, String given, SerializableRunnable onChanged) {
        var field = line(question, onChanged);
        field.setValue(given);
        field.setMaxLength(Answers.LINE_LENGTH);
        return new AnswerField(field, () -> List.of(field.getValue()));
    }

    /** Italians write a comma where the answer keeps a point. */
    private static AnswerField number(Question question, String given, SerializableRunnable onChanged) {
        var comma = Tr.locale().getLanguage().equals(Locale.ITALIAN.getLanguage());
        var field = line(question, onChanged);
        field.setValue(comma ? given.replace('.', ',') : given);
        field.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'decimal')");
        return new AnswerField(field, () -> {
            var written = field.getValue().strip();
            return List.of(comma ? written.replace(',', '.') : written);
        });
    }

    private static TextField line(Question question, SerializableRunnable onChanged) {
        var field = new TextField(label(question));
        field.setHelperText(hint(question));
        field.setRequiredIndicatorVisible(question.required());
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> onChanged.run());
        return field;
    }

    private static AnswerField text(Question question, String given, SerializableRunnable onChanged) {
        var field = new TextArea(label(question));
        field.setValue(given);
        field.setHelperText(hint(question));
        field.setMaxLength(Answers.TEXT_LENGTH);
        field.setRequiredIndicatorVisible(question.required());
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> onChanged.run());
        return new AnswerField(field, () -> List.of(field.getValue()));
    }

    /** Kept with its zone, as the city's clocks showed it. */
    private static AnswerField moment(Question question, String given, SerializableRunnable onChanged) {
        var field = new MomentField(label(question));
        field.setHelperText(hint(question));
        field.setDateAriaLabel(t("reports.new.answer.day"));
        field.setTimeAriaLabel(t("reports.new.answer.time"));
        if (!given.isEmpty()) {
            field.setValue(
                    OffsetDateTime.parse(given).atZoneSameInstant(Dates.zone()).toLocalDateTime());
        }
        watch(field, question, onChanged);
        field.setManualValidation(true);
        return new AnswerField(field, () -> field.getOptionalValue()
                .map(moment -> moment.atZone(Dates.zone()).toOffsetDateTime().toString())
                .map(List::of)
                .orElse(List.of()));
    }

    /** Where nobody must answer, there is a way back to no answer. */
    private static AnswerField oneOf(Question question, String given, SerializableRunnable onChanged) {
        var unknown = new Question.Choice("", Question.Words.NONE, false);
        var choices = new ArrayList<>(question.choices());
        if (!question.required()) {
            choices.add(unknown);
        }
        var field = new RadioButtonGroup<Question.Choice>(label(question));
        field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        field.setHelperText(hint(question));
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice.code().isEmpty()
                ? t("reports.new.answer.unknown")
                : choice.name().in(Tr.locale()));
        choices.stream()
                .filter(choice -> !given.isEmpty() && choice.code().equals(given))
                .findFirst()
                .ifPresent(field::setValue);
        watch(field, question, onChanged);
        field.setManualValidation(true);
        return new AnswerField(field, () -> field.getOptionalValue()
                .map(choice -> List.of(choice.code()))
                .orElse(List.of()));
    }

    private static AnswerField someOf(Question question, List<String> given, SerializableRunnable onChanged) {
        var field = new CheckboxGroup<Question.Choice>(label(question));
        field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        field.setHelperText(hint(question));
        field.setItems(question.choices());
        field.setItemLabelGenerator(choice -> choice.name().in(Tr.locale()));
        field.setValue(question.choices().stream()
                .filter(choice -> given.contains(choice.code()))
                .collect(Collectors.toSet()));
        watch(field, question, onChanged);
        field.setManualValidation(true);
        return new AnswerField(field, () -> codes(question, field.getValue()));
    }

    private static List<String> codes(Question question, Set<Question.Choice> chosen) {
        return question.choices().stream()
                .filter(chosen::contains)
                .map(Question.Choice::code)
                .toList();
    }

    private static void watch(HasValue<?, ?> field, Question question, SerializableRunnable onChanged) {
        field.setRequiredIndicatorVisible(question.required());
        field.addValueChangeListener(_ -> onChanged.run());
    }
}
