package org.rione.programme.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.programme.ActionRow;

/** Says which office answers for an action, and lets an administrator choose another. */
final class OfficeChoice extends Div {

    OfficeChoice(ActionRow action, List<Office> offices, SerializableConsumer<OfficeId> onChoice) {
        addClassName("rn-card");
        var choice = new Select<Office>();
        choice.setLabel(t("programme.office"));
        choice.setItemLabelGenerator(Office::name);
        choice.setItems(offices);
        offices.stream()
                .filter(office -> action.office().filter(office.id()::equals).isPresent())
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(
                change -> onChoice.accept(change.getValue().id()));
        add(choice);
    }
}
