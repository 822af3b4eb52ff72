package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.rione.identity.AccountDetails;
import org.rione.identity.People;
import org.rione.identity.Residence;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.territory.Territory;
import org.springframework.dao.OptimisticLockingFailureException;

/** At the desk: somebody shows where they live, and the operator notes it. Nothing else of the account is shown. */
@Route("sportello/residenza")
@RolesAllowed({Role.DESK, Role.ADMINISTRATOR})
class ResidenceDeskView extends Div implements HasDynamicTitle {

    static final String PATH = "/sportello/residenza";

    private static final int FOUND = 10;

    private final People people;
    private final Residence residence;
    private final Territory territory;
    private final TextField words = new TextField(t("identity.desk.residence.find"));
    private final Div found = new Div();

    ResidenceDeskView(People people, Residence residence, Territory territory) {
        this.people = people;
        this.residence = residence;
        this.territory = territory;
        words.setHelperText(t("identity.desk.residence.find-help"));
        words.setMaxLength(254);
        words.addKeyPressListener(Key.ENTER, _ -> search());
        found.addClassName("rn-stack");
        found.getElement().setAttribute("role", "status");
        add(
                Crumbs.from("/sportello", t("identity.desk.title")).here(getPageTitle()),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("identity.desk.residence.lead"))),
                        el(
                                "section",
                                "rn-card rn-stack",
                                words,
                                attr(
                                        button("rn-btn", this::search, text(t("identity.desk.residence.search"))),
                                        "data-kind",
                                        "primary")),
                        found));
    }

    @Override
    public String getPageTitle() {
        return t("identity.desk.residence.title");
    }

    private void search() {
        found.removeAll();
        var all = people.search(words.getValue(), FOUND);
        if (all.isEmpty()) {
            found.add(p("", t("identity.desk.residence.nobody")));
        }
        all.forEach(one -> found.add(line(one)));
    }

    private Component line(People.Sought one) {
        return el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", one.person().name()),
                p("rn-hint", one.email()),
                attr(
                        button(
                                "rn-btn",
                                () -> residence.find(one.person().id()).ifPresent(this::show),
                                text(t("identity.desk.residence.choose"))),
                        "data-kind",
                        "neutral",
                        "aria-label",
                        t("identity.desk.residence.choose-one", one.person().name())));
    }

    private void show(AccountDetails person) {
        found.removeAll();
        found.add(el(
                "section",
                "rn-card rn-stack",
                el("h2", "rn-card-title", person.name()),
                p("rn-hint", person.email()),
                new ResidenceForm(person, residence, territory.all(), change -> change(person, change))));
    }

    private void change(AccountDetails seen, Supplier<AccountDetails> change) {
        try {
            show(change.get());
            Toast.show(t("identity.people.saved"));
        } catch (OptimisticLockingFailureException meanwhile) {
            residence.find(seen.id()).ifPresent(this::show);
            Toast.problem(t("identity.people.meanwhile"));
        }
    }
}
