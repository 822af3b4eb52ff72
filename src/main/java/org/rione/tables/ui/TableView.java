package org.rione.tables.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.Topics;
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
        add(page.content(table));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
