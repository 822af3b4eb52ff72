package org.rione.tables.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rione.shared.ui.Numbers;
import org.rione.tables.NewOption;
import org.rione.tables.Round;
import org.rione.tables.Rounds;
import org.rione.tables.count.Method;
import org.rione.tables.count.Method.Completion;
import org.rione.tables.count.Method.Utility;

/** How a round is voted and counted: the choice with a plain explanation each, and what the chosen one needs to know. */
class MethodFields extends Div {

    private enum Kind {
        POINTS,
        APPROVAL,
        PLURALITY,
        BORDA,
        SCHULZE,
        EQUAL_SHARES,
        GREEDY;

        boolean spends() {
            return this == EQUAL_SHARES || this == GREEDY;
        }
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(t("tables.edit.method"));
    private final IntegerField points = number("tables.edit.points", 10, 100);
    private final IntegerField winners = number("tables.edit.winners", 3, 20);
    private final IntegerField budget = number("tables.edit.budget", 10_000, (int) NewOption.MOST_MONEY);
    private final RadioButtonGroup<Utility> utility = new RadioButtonGroup<>(t("tables.edit.utility"));
    private final RadioButtonGroup<Completion> completion = new RadioButtonGroup<>(t("tables.edit.completion"));
    private final SerializableRunnable changed;

    /** @param changed told when another method was chosen */
    MethodFields(SerializableRunnable changed) {
        this.changed = changed;
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> t("tables.edit.method", each));
        kind.setRenderer(new ComponentRenderer<>(each -> div(
                "rn-method-choice",
                span("rn-method-name", text(t("tables.edit.method", each))),
                p("rn-hint", t("tables.edit.method-why", each)))));
        kind.setValue(Kind.POINTS);
        kind.addThemeName("vertical");
        utility.setItems(Utility.values());
        utility.setItemLabelGenerator(each -> t("tables.edit.utility", each));
        utility.setValue(Utility.COST);
        utility.addThemeName("vertical");
        completion.setItems(List.of(Completion.NONE, Completion.ADD1, Completion.ADD1_GREEDY));
        completion.setItemLabelGenerator(each -> t("tables.edit.completion", each));
        completion.setValue(Completion.ADD1_GREEDY);
        completion.addThemeName("vertical");
        addClassName("rn-stack");
        add(kind, div("rn-row rn-field-row", points, winners, budget), utility, completion);
        kind.addValueChangeListener(_ -> show());
        show();
    }

    private static IntegerField number(String key, int value, int most) {
        var field = new IntegerField(t(key));
        field.setValue(value);
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(most <= 100);
        return field;
    }

    private void show() {
        var chosen = kind.getValue();
        points.setVisible(chosen == Kind.POINTS);
        winners.setVisible(!chosen.spends());
        budget.setVisible(chosen.spends());
        utility.setVisible(chosen == Kind.EQUAL_SHARES);
        completion.setVisible(chosen == Kind.EQUAL_SHARES);
        changed.run();
    }

    /** Whether options need a cost. */
    boolean spends() {
        return kind.getValue().spends();
    }

    void fill(Method method, int seats) {
        winners.setValue(seats);
        method.money().ifPresent(money -> budget.setValue(money.intValue()));
        kind.setValue(
                switch (method) {
                    case Method.Points(var total) -> {
                        points.setValue(total);
                        yield Kind.POINTS;
                    }
                    case Method.EqualShares shares -> {
                        utility.setValue(shares.utility());
                        completion.setValue(shares.completion());
                        yield Kind.EQUAL_SHARES;
                    }
                    case Method.Plurality _ -> Kind.PLURALITY;
                    case Method.Approval _ -> Kind.APPROVAL;
                    case Method.SatisfactionApproval _ -> Kind.APPROVAL;
                    case Method.Borda _ -> Kind.BORDA;
                    case Method.Schulze _ -> Kind.SCHULZE;
                    case Method.Greedy _ -> Kind.GREEDY;
                });
    }

    static MethodFields of(Round round) {
        var fields = new MethodFields(() -> {});
        fields.fill(round.method(), round.winners());
        return fields;
    }

    /** What is chosen, with the numbers and choices that belong to it. */
    String words() {
        return Stream.of(
                        Stream.of(t("tables.edit.method", kind.getValue())),
                        Stream.of(points, winners, budget)
                                .filter(Component::isVisible)
                                .map(field -> field.getLabel() + ": "
                                        + field.getOptionalValue()
                                                .map(number -> Numbers.whole(number))
                                                .orElse("–")),
                        Stream.of(t("tables.edit.utility", utility.getValue())).filter(_ -> utility.isVisible()),
                        Stream.of(t("tables.edit.completion", completion.getValue()))
                                .filter(_ -> completion.isVisible()))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    /** How many options win at most; with a budget as many as it pays for. */
    int winners() {
        return spends() ? 1 : winners.getValue();
    }

    /** The method, or nothing when a number is wrong; its field says so. */
    Optional<Method> read() {
        var good = check(points, points.isVisible(), 100, "tables.refused.points")
                & check(winners, winners.isVisible(), 20, "tables.refused.winners")
                & check(budget, budget.isVisible(), (int) NewOption.MOST_MONEY, "tables.refused.budget");
        return good ? Optional.of(method()) : Optional.empty();
    }

    private Method method() {
        return switch (kind.getValue()) {
            case POINTS -> new Method.Points(points.getValue());
            case APPROVAL -> new Method.Approval();
            case PLURALITY -> new Method.Plurality();
            case BORDA -> Rounds.BORDA;
            case SCHULZE -> Rounds.SCHULZE;
            case GREEDY -> new Method.Greedy(budget.getValue());
            case EQUAL_SHARES ->
                new Method.EqualShares(budget.getValue(), 1, utility.getValue(), completion.getValue());
        };
    }

    private static boolean check(IntegerField field, boolean asked, int most, String key) {
        var wrong = asked && out(field.getValue(), most);
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? t(key) : "");
        return !wrong;
    }

    private static boolean out(@Nullable Integer value, int most) {
        return value == null || value < 1 || value > most;
    }
}
