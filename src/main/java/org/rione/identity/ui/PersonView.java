package org.rione.identity.ui;

import static org.rione.identity.ui.PersonalAreaView.section;
import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Supplier;
import org.rione.identity.AccountDetails;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.identity.PeopleAdministration;
import org.rione.identity.Residence;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.territory.Territory;
import org.springframework.dao.OptimisticLockingFailureException;

/** One person: roles, offices, and whether the account is open. */
@Route("amministrazione/persone/:person([0-9a-f-]{36})")
@RolesAllowed(Role.ADMINISTRATOR)
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleAdministration people;
    private final Residence residence;
    private final Offices offices;
    private final Territory territory;
    private String title = "";

    PersonView(PeopleAdministration people, Residence residence, Offices offices, Territory territory) {
        this.territory = territory;
        this.people = people;
        this.residence = residence;
        this.offices = offices;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("person")
                .map(UUID::fromString)
                .map(PersonId::new)
                .orElseThrow();
        show(people.find(id).orElseThrow(NotFoundException::new));
    }

    private void show(AccountDetails person) {
        title = person.name();
        removeAll();
        add(
                Crumbs.from("/amministrazione", t("identity.administration.title"))
                        .to(PeopleView.PATH, t("identity.people.title"))
                        .here(title),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(title), p("rn-lead", person.email()), PeopleView.state(person)),
                        section("ruoli", t("identity.people.roles"), rolesForm(person)),
                        section(
                                "residenza",
                                t("identity.residence.title"),
                                new ResidenceForm(
                                        person, residence, territory.all(), change -> change(person, change))),
                        section("stato", t("identity.people.state"), stateForm(person))));
    }

    private Component rolesForm(AccountDetails person) {
        var roles = new CheckboxGroup<String>(t("identity.people.roles"));
        roles.setItems(Role.ALL);
        roles.setItemLabelGenerator(role -> t("identity.role." + role));
        roles.setValue(person.roles());
        var all = offices.all();
        var attached = new MultiSelectComboBox<Office>(t("identity.people.offices"));
        attached.setItems(all);
        attached.setItemLabelGenerator(Office::name);
        attached.setHelperText(t("identity.people.offices.hint"));
        attached.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(t("identity.people.offices.cleared"))
                .setFocused(t("identity.people.offices.focused"))
                .setSelected(t("identity.people.offices.selected"))
                .setDeselected(t("identity.people.offices.deselected"))
                .setTotal("{count} " + t("identity.people.offices.total")));
        attached.setWidthFull();
        attached.setValue(person.offices().stream()
                .flatMap(id -> all.stream().filter(office -> office.id().equals(id)))
                .toList());
        return div(
                "rn-account",
                roles,
                attached,
                p("rn-hint", t("identity.people.sessions")),
                attr(
                        button(
                                "rn-btn",
                                () -> change(
                                        person,
                                        () -> people.assign(
                                                person.id(),
                                                roles.getValue(),
                                                attached.getValue().stream()
                                                        .map(Office::id)
                                                        .toList(),
                                                person.version())),
                                text(t("identity.people.save"))),
                        "data-kind",
                        "primary"));
    }

    private Component stateForm(AccountDetails person) {
        return person.enabled()
                ? div(
                        "rn-account",
                        p("", t("identity.people.block.lead")),
                        attr(
                                button(
                                        "rn-btn",
                                        () -> change(person, () -> people.block(person.id(), person.version())),
                                        text(t("identity.people.block"))),
                                "data-kind",
                                "danger"))
                : div(
                        "rn-account",
                        p("", t("identity.people.unblock.lead")),
                        button(
                                "rn-btn",
                                () -> change(person, () -> people.unblock(person.id(), person.version())),
                                text(t("identity.people.unblock"))));
    }

    private void change(AccountDetails seen, Supplier<AccountDetails> change) {
        try {
            show(change.get());
            Toast.show(t("identity.people.saved"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        } catch (OptimisticLockingFailureException meanwhile) {
            people.find(seen.id()).ifPresent(this::show);
            Toast.problem(t("identity.people.meanwhile"));
        }
    }
}
