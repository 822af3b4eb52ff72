package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;
import org.rione.tables.ClosingTime;
import org.rione.tables.NewOption;
import org.rione.tables.NewRound;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.count.Method;

/** The fields of a round. What is wrong is said beside its field; {@link #read} answers nothing then. */
class RoundForm extends Div {

    private enum Kind {
        APPROVAL,
        POINTS
    }

    private final TextField title = new TextField(t("tables.edit.name"));
    private final TextArea description = new TextArea(t("tables.edit.description"));
    private final RadioButtonGroup<Kind> method = new RadioButtonGroup<>(t("tables.edit.method"));
    private final IntegerField points = new IntegerField(t("tables.edit.points"));
    private final IntegerField winners = new IntegerField(t("tables.edit.winners"));
    private final DateTimePicker closes = new DateTimePicker(t("tables.edit.closes"));
    private final List<NewOption> options = new ArrayList<>();
    private final Div optionList = new Div();
    private final Div optionError = new Div();

    RoundForm(Subjects subjects, Optional<Round> before, Instant now) {
        title.setMaxLength(160);
        title.setRequiredIndicatorVisible(true);
        description.setMaxLength(2000);
        method.setItems(Kind.values());
        method.setItemLabelGenerator(kind -> t("tables.edit.method", kind));
        method.setValue(Kind.POINTS);
        method.addValueChangeListener(chosen -> points.setVisible(chosen.getValue() == Kind.POINTS));
        points.setValue(10);
        points.setMin(1);
        points.setMax(100);
        points.setStepButtonsVisible(true);
        winners.setValue(3);
        winners.setMin(1);
        winners.setMax(20);
        winners.setStepButtonsVisible(true);
        closes.setStep(Duration.ofMinutes(15));
        closes.setDatePlaceholder(t("tables.edit.closes-day"));
        closes.setTimePlaceholder(t("tables.edit.closes-time"));
        closes.setDateAriaLabel(t("tables.edit.closes-day"));
        closes.setTimeAriaLabel(t("tables.edit.closes-time"));
        closes.setLocale(Tr.locale());
        closes.setValue(
                now.plus(7, ChronoUnit.DAYS).atZone(Dates.zone()).toLocalDate().atTime(22, 0));
        optionError.addClassName("rn-field-error");
        optionError.getElement().setAttribute("role", "alert");
        addClassName("rn-stack");
        add(
                title,
                description,
                method,
                div("rn-row rn-field-row", points, winners),
                closes,
                el("h2", "rn-card-title", t("tables.edit.options")),
                optionError,
                optionList,
                fromProgramme(subjects),
                ownProposal());
        before.ifPresent(this::fill);
        drawOptions();
    }

    private void fill(Round round) {
        title.setValue(round.title());
        description.setValue(round.description());
        winners.setValue(round.winners());
        closes.setValue(round.closesAt().atZone(Dates.zone()).toLocalDateTime());
        switch (round.method()) {
            case Method.Points points -> {
                method.setValue(Kind.POINTS);
                this.points.setValue(points.total());
            }
            case Method.Approval _ -> method.setValue(Kind.APPROVAL);
        }
        round.options().stream().map(RoundForm::again).forEach(options::add);
    }

    private static NewOption again(RoundOption option) {
        return new NewOption(option.title(), option.description(), option.subject());
    }

    private Div fromProgramme(Subjects subjects) {
        var search = new ComboBox<SubjectCard>(t("tables.edit.action"));
        search.setHelperText(t("tables.edit.action-help"));
        search.setItemLabelGenerator(card -> card.code() + " " + card.title());
        search.setItems(query ->
                subjects
                        .search(SubjectKind.ACTION, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        search.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                var card = chosen.getValue();
                addOption(() -> new NewOption(card.title(), card.summary(), Optional.of(card.subject())));
                search.clear();
            }
        });
        return div("rn-stack", search);
    }

    private Div ownProposal() {
        var name = new TextField(t("tables.edit.own-title"));
        name.setMaxLength(160);
        var words = new TextField(t("tables.edit.own-description"));
        words.setMaxLength(1000);
        var add = attr(
                button(
                        "rn-btn",
                        () -> {
                            if (addOption(() -> new NewOption(name.getValue(), words.getValue(), Optional.empty()))) {
                                name.clear();
                                words.clear();
                                name.focus();
                            }
                        },
                        Icon.of("plus").svg(),
                        text(t("tables.edit.add-own"))),
                "data-kind",
                "neutral");
        return div("rn-stack rn-own-proposal", name, words, add);
    }

    private boolean addOption(Supplier<NewOption> option) {
        try {
            options.add(option.get());
            optionError.setText("");
            drawOptions();
            return true;
        } catch (Refusal refusal) {
            optionError.setText(Tr.refusal(refusal));
            return false;
        }
    }

    private void drawOptions() {
        optionList.removeAll();
        if (options.isEmpty()) {
            optionList.add(p("rn-muted", t("tables.edit.no-options")));
            return;
        }
        var list = attr(el("ol", "rn-stack rn-option-lines"), "role", "list");
        for (var option : List.copyOf(options)) {
            var remove = attr(
                    button(
                            "rn-iconbtn",
                            () -> {
                                options.remove(option);
                                drawOptions();
                            },
                            Icon.of("trash").svg()),
                    "aria-label",
                    t("tables.edit.remove", option.title()));
            list.add(attr(
                    el(
                            "li",
                            "rn-row",
                            div("", el("b", "", option.title()), p("rn-hint", option.description())),
                            remove),
                    "data-spread",
                    ""));
        }
        optionList.add(list);
    }

    /** What was filled in, or nothing when a field is wrong; the fields say what. */
    Optional<NewRound> read() {
        var wrong = new ArrayList<Object>();
        check(title, title.getValue().isBlank() ? "tables.refused.title-empty" : null, wrong);
        var closing = closing(wrong);
        check(winners, out(winners.getValue(), 20) ? "tables.refused.winners" : null, wrong);
        var byPoints = method.getValue() == Kind.POINTS;
        check(points, byPoints && out(points.getValue(), 100) ? "tables.refused.points" : null, wrong);
        if (!wrong.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NewRound(
                title.getValue(),
                description.getValue(),
                byPoints ? new Method.Points(points.getValue()) : new Method.Approval(),
                winners.getValue(),
                closing.get(),
                options));
    }

    private Optional<Instant> closing(List<Object> wrong) {
        try {
            if (closes.getValue() == null) {
                throw new Refusal("tables.refused.closing-missing");
            }
            var at = ClosingTime.in(Dates.zone(), closes.getValue());
            check(closes, null, wrong);
            return Optional.of(at);
        } catch (Refusal refusal) {
            check(closes, refusal.code(), wrong);
            return Optional.empty();
        }
    }

    private static boolean out(@Nullable Integer value, int most) {
        return value == null || value < 1 || value > most;
    }

    private static void check(HasValidation field, @Nullable String key, List<Object> wrong) {
        field.setInvalid(key != null);
        field.setErrorMessage(key == null ? "" : t(key));
        if (key != null) {
            wrong.add(field);
        }
    }
}
