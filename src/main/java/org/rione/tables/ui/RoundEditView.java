package org.rione.tables.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.rione.participation.Subjects;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Electing;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.TableScope;
import org.rione.tables.Tables;
import org.rione.tables.pictures.OptionPictures;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where a facilitator prepares a round. Others find nothing at this address. */
@Route("tavoli/:table/votazioni/nuova")
@RouteAlias("tavoli/:table/votazioni/:number([0-9]{1,6})/modifica")
@PermitAll
class RoundEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Tables tables;
    private final Rounds rounds;
    private final RoundDrafts drafts;
    private final OptionPictures pictures;
    private final Subjects subjects;
    private final Territory territory;
    private final Clock clock;
    private final Theirs theirs = new Theirs();
    /** The draft as it was read last; empty for a new one. */
    private Optional<Round> seen = Optional.empty();

    RoundEditView(
            Tables tables,
            Rounds rounds,
            RoundDrafts drafts,
            OptionPictures pictures,
            Subjects subjects,
            Territory territory,
            Clock clock) {
        this.tables = tables;
        this.rounds = rounds;
        this.drafts = drafts;
        this.pictures = pictures;
        this.subjects = subjects;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var table = TableForms.run(event, tables);
        var round = parameters.get("number").map(number -> rounds.find(table.slug(), Integer.parseInt(number))
                .filter(found -> found.state() == RoundState.DRAFT)
                .orElseThrow(NotFoundException::new));
        show(table, round);
    }

    private void show(NeighbourhoodTable table, Optional<Round> round) {
        seen = round;
        theirs.clear();
        removeAll();
        var form = new RoundForm(
                subjects,
                round,
                clock.instant(),
                who -> electing(table, who),
                (_, bytes) -> pictures.add(table.id(), bytes));
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .here(getPageTitle()),
                div(
                        "rn-wrap",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("tables.edit.lead"))),
                        el("section", "rn-card rn-round-form", form),
                        theirs,
                        TableForms.steps(
                                t("tables.edit.save"),
                                () -> save(table, form),
                                TableLinks.table(table),
                                t("tables.edit.cancel"))));
    }

    /** Who that would be, and how many they are today. */
    private String electing(NeighbourhoodTable table, Electing electing) {
        var count = Numbers.whole(drafts.electorate(table.id(), electing));
        return tables.scope(table.id())
                .flatMap(TableScope::district)
                .flatMap(territory::find)
                .filter(_ -> electing == Electing.RESIDENTS)
                .map(Neighbourhood::name)
                .map(quarter -> t("tables.edit.electing-quarter", quarter, count))
                .orElseGet(() -> t("tables.edit.electing." + electing, count));
    }

    private void save(NeighbourhoodTable table, RoundForm form) {
        try {
            var wanted = form.read();
            if (wanted.isEmpty()) {
                return;
            }
            var saved = seen.map(before -> drafts.edit(before.id(), before.version(), wanted.get()))
                    .orElseGet(() -> drafts.draft(table.id(), wanted.get()));
            UI.getCurrent().navigate(TableLinks.round(saved).substring(1));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        } catch (OptimisticLockingFailureException _) {
            seen = seen.flatMap(before -> rounds.find(table.slug(), before.number()));
            seen.ifPresent(now -> theirs.show(form.beside(now)));
        }
    }

    @Override
    public String getPageTitle() {
        return t("tables.edit.title");
    }
}
