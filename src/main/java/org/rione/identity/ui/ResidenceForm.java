package org.rione.identity.ui;

import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rione.identity.AccountDetails;
import org.rione.identity.Residence;
import org.rione.territory.Neighbourhood;
import org.rione.territory.ui.QuarterSelect;

/** Whether the municipality knows that somebody lives here, and in which quarter; for the administration and the desk. */
class ResidenceForm extends Div {

    private final AccountDetails person;
    private final Residence residence;
    private final transient Consumer<Supplier<AccountDetails>> change;

    /** @param change carries out what was pressed, and draws the person anew */
    ResidenceForm(
            AccountDetails person,
            Residence residence,
            List<Neighbourhood> quarters,
            Consumer<Supplier<AccountDetails>> change) {
        this.person = person;
        this.residence = residence;
        this.change = change;
        addClassName("rn-account");
        add(
                p("", t(person.verified() ? "identity.residence.known" : "identity.residence.unknown")),
                p("rn-hint", t("identity.residence.votes")),
                confirmation(),
                quarter(quarters));
    }

    private Component confirmation() {
        return person.verified()
                ? button(
                        "rn-btn",
                        () -> change.accept(() -> residence.withdraw(person.id(), person.version())),
                        text(t("identity.residence.withdraw")))
                : button(
                        "rn-btn",
                        () -> change.accept(() -> residence.confirm(person.id(), person.version())),
                        text(t("identity.residence.confirm")));
    }

    private Component quarter(List<Neighbourhood> quarters) {
        var quarter =
                new QuarterSelect(t("identity.residence.quarter"), t("identity.residence.quarter-unknown"), quarters);
        quarter.setHelperText(t("identity.residence.quarter-why"));
        quarter.choose(person.quarter());
        return div(
                "rn-account",
                quarter,
                button(
                        "rn-btn",
                        () -> change.accept(() -> residence.livesIn(person.id(), quarter.chosen(), person.version())),
                        text(t("identity.residence.quarter-save"))));
    }
}
