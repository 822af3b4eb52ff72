package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rione.tables.OptionId;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.count.BallotForm;
import org.rione.tables.paper.Reading;
import org.rione.tables.paper.SheetLetter;

/** The fields with which an operator writes down what stands on a sheet: a mark, points or a place for each letter. */
class ReadingFields extends Div {

    private final Map<OptionId, Checkbox> marks = new LinkedHashMap<>();
    private final Map<OptionId, IntegerField> numbers = new LinkedHashMap<>();
    private final Checkbox spoiled = new Checkbox(t("tables.paper.read.spoiled"));

    ReadingFields(Round round) {
        addClassName("rn-stack");
        var form = round.method().form();
        var group = attr(div("rn-paper-fields"), "role", "group", "aria-label", t("tables.paper.read.what", form));
        for (var option : round.options()) {
            group.add(field(round, option, form));
        }
        add(el("p", "rn-legend", t("tables.paper.read.what", form)), group, spoiled);
        spoiled.addValueChangeListener(change -> enable(!change.getValue()));
    }

    private com.vaadin.flow.component.Component field(Round round, RoundOption option, BallotForm form) {
        var label = SheetLetter.of(round, option) + " · " + option.title();
        return switch (form) {
            case CHOICE, APPROVAL -> {
                var mark = new Checkbox(label);
                marks.put(option.id(), mark);
                yield mark;
            }
            case POINTS, RANKING -> {
                var number = new IntegerField(label);
                number.setMin(0);
                number.setMax(1000);
                number.setManualValidation(true);
                number.addClassName("rn-short");
                numbers.put(option.id(), number);
                yield number;
            }
        };
    }

    /** What was written down; blank or void wins over what else is filled in. */
    Reading read() {
        if (spoiled.getValue()) {
            return Reading.spoiled();
        }
        var read = new HashMap<OptionId, Integer>();
        marks.forEach((option, mark) -> read.put(option, mark.getValue() ? 1 : 0));
        numbers.forEach((option, number) ->
                read.put(option, number.getOptionalValue().map(Math::abs).orElse(0)));
        return new Reading(read);
    }

    boolean isSpoiled() {
        return spoiled.getValue();
    }

    void clear() {
        marks.values().forEach(mark -> mark.setValue(false));
        numbers.values().forEach(IntegerField::clear);
        spoiled.setValue(false);
    }

    private void enable(boolean enabled) {
        marks.values().forEach(mark -> mark.setEnabled(enabled));
        numbers.values().forEach(number -> number.setEnabled(enabled));
    }
}
