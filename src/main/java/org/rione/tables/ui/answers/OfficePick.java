package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.rione.identity.Office;
import org.rione.tables.answers.Priority;

/** Asks which office a priority goes to. */
final class OfficePick extends Div {

    private final Select<Office> office = new Select<>();

    OfficePick(Priority priority, List<Office> offices, SerializableConsumer<Office> chosen) {
        addClassName("rn-stack");
        office.setLabel(t("tables.answers.office-of", priority.title()));
        office.setItemLabelGenerator(Office::name);
        office.setItems(offices.stream()
                .filter(one -> !priority.office().filter(one.id()::equals).isPresent())
                .toList());
        office.setWidthFull();
        office.setManualValidation(true);
        add(
                office,
                div(
                        "rn-row",
                        attr(
                                button(
                                        "rn-btn",
                                        () -> choose(chosen),
                                        text(t(
                                                priority.office().isPresent()
                                                        ? "tables.answers.pass-on"
                                                        : "tables.answers.hand-over"))),
                                "data-kind",
                                "neutral")));
    }

    private void choose(SerializableConsumer<Office> chosen) {
        if (office.isEmpty()) {
            office.setErrorMessage(t("tables.answers.refused.office"));
            office.setInvalid(true);
            office.focus();
            return;
        }
        chosen.accept(office.getValue());
    }
}
