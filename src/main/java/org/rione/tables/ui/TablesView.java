package org.rione.tables.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.shared.Topics;
import org.rione.shared.ui.Live;

@Route("tavoli")
@AnonymousAllowed
class TablesView extends Div implements HasDynamicTitle {

    TablesView(TablesPage page, Live live) {
        add(page.content());
        live.redraw(this, Topics.TABLES, () -> {
            removeAll();
            add(page.content());
        });
    }

    @Override
    public String getPageTitle() {
        return t("tables.list.title");
    }
}
