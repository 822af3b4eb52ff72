package org.rione.tables.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.rione.shared.Topics;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;

@Route("tavoli")
@AnonymousAllowed
class TablesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TablesPage page;
    private Map<String, List<String>> query = Map.of();

    TablesView(TablesPage page, Live live) {
        this.page = page;
        live.redraw(this, Topics.TABLES, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters().getParameters();
        show();
    }

    private void show() {
        removeAll();
        add(page.content(new PageRequest(TableLinks.ALL, query, Tr.locale())));
    }

    @Override
    public String getPageTitle() {
        return t("tables.list.title");
    }
}
