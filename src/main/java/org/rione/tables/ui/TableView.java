package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.rione.shared.Topics;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;

@Route("tavoli/:table")
@AnonymousAllowed
class TableView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TablePage page;
    private final Tables tables;
    private final Live live;
    private String title = "";

    TableView(TablePage page, Tables tables, Live live) {
        this.page = page;
        this.tables = tables;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("table").orElseThrow();
        var table = tables.find(slug).orElseThrow(NotFoundException::new);
        show(table);
        live.redraw(this, Topics.subject(table.id().value()), () -> tables.find(slug)
                .ifPresent(this::show));
    }

    private void show(NeighbourhoodTable table) {
        title = table.name();
        removeAll();
        add(page.content(table, tables.runsTable(table.id()) ? List.of(tools(table)) : List.of()));
    }

    private static Component tools(NeighbourhoodTable table) {
        return div(
                "rn-row rn-round-tools",
                attr(
                        link(
                                "rn-btn",
                                TableLinks.newRound(table),
                                Icon.of("plus").svg(),
                                text(t("tables.tools.new-round"))),
                        "data-kind",
                        "default"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
