package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.ui.TableForms;
import org.rione.tables.ui.TableLinks;
import org.rione.tables.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where those who run a table write what it is for. Others find nothing at this address. */
@Route("tavoli/:table/mandato")
@PermitAll
class MandateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tables tables;
    private final TextArea mandate = new TextArea(t("tables.joining.mandate-text"));

    private final Theirs theirs = new Theirs();
    private String seen = "";

    MandateView(Tables tables) {
        this.tables = tables;
        mandate.setWidthFull();
        mandate.setMinRows(8);
        mandate.setHelperText(t("tables.joining.mandate-hint", Tables.LONGEST_MANDATE));
        mandate.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = TableForms.run(event, tables);
        seen = table.mandate();
        mandate.setValue(seen);
        theirs.clear();
        removeAll();
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .to(JoiningLinks.members(table.slug()), t("tables.joining.members"))
                        .here(getPageTitle()),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                h1(getPageTitle()),
                                p("rn-lead", t("tables.joining.mandate-lead", table.name()))),
                        el("section", "rn-card rn-round-form", mandate),
                        theirs,
                        TableForms.steps(
                                t("tables.joining.mandate-save"),
                                () -> save(table),
                                TableLinks.table(table),
                                t("tables.edit.cancel"))));
    }

    private void save(NeighbourhoodTable table) {
        mandate.setInvalid(false);
        try {
            tables.writeMandate(table.id(), seen, mandate.getValue());
            UI.getCurrent().navigate(JoiningLinks.members(table.slug()).substring(1));
            Toast.show(t("tables.joining.mandate-saved"));
        } catch (Refusal refusal) {
            mandate.setErrorMessage(Tr.refusal(refusal));
            mandate.setInvalid(true);
            mandate.focus();
        } catch (OptimisticLockingFailureException _) {
            compare(table);
        }
    }

    /** What somebody else has written meanwhile; whoever has read it may still save their own. */
    private void compare(NeighbourhoodTable table) {
        seen = tables.find(table.slug()).map(NeighbourhoodTable::mandate).orElse("");
        theirs.show(List.of(new Theirs.Line(t("tables.joining.mandate-text"), mandate.getValue(), seen)));
    }

    @Override
    public String getPageTitle() {
        return t("tables.joining.mandate-title");
    }
}
