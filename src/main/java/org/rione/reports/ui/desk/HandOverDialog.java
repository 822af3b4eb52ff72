package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import org.rione.reports.ReportAction;
import org.rione.reports.open311.contractors.HandOvers;
import org.rione.reports.ui.ReportNames;

/** Asks which contractor gets the report, and what everybody reads about it. */
final class HandOverDialog extends Dialog {

    private final Select<HandOvers.Choice> choice = new Select<>();
    private final TextArea sentence = new TextArea(t("reports.dialog.sentence"));

    /** @param choices not empty, the proposed one first */
    HandOverDialog(
            List<HandOvers.Choice> choices,
            ReportNames.Known names,
            SerializableFunction<TextArea, Optional<? extends Component>> templates,
            SerializableBiConsumer<HandOvers.Choice, String> onConfirm) {
        setHeaderTitle(t("reports.handing.give"));
        setWidth("34rem");
        choice.setLabel(t("reports.handing.whom"));
        choice.setItems(choices);
        choice.setItemLabelGenerator(one -> t(
                "reports.handing.choice",
                names.office(Optional.of(one.office())).orElse(""),
                t("reports.open311.contractors.way", one.way()),
                one.whom()));
        choice.setValue(choices.getFirst());
        choice.setWidthFull();
        choice.setId("ditta-scelta");
        sentence.setHelperText(t("reports.dialog.hint"));
        sentence.setRequiredIndicatorVisible(true);
        sentence.setMaxLength(ReportAction.SENTENCE_LENGTH);
        sentence.setWidthFull();
        sentence.setId("frase");
        var fields = div("rn-stack", p("rn-hint", t("reports.handing.explain")), choice);
        templates.apply(sentence).ifPresent(fields::add);
        fields.add(sentence);
        add(fields);
        var confirm = new Button(t("reports.handing.confirm"), _ -> confirm(onConfirm));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("reports.dialog.cancel"), _ -> close()), confirm);
    }

    private void confirm(SerializableBiConsumer<HandOvers.Choice, String> onConfirm) {
        if (!new Missing()
                .unless(!sentence.getValue().isBlank(), sentence, "reports.dialog.sentence.missing")
                .any()) {
            close();
            onConfirm.accept(choice.getValue(), sentence.getValue());
        }
    }
}
