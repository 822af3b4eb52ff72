package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Tr.t;

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

@Route("tavoli/:table/riunioni")
@AnonymousAllowed
class MeetingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingsPage page;
    private final transient Tables tables;
    private final transient Live live;
    private String title = "";

    MeetingsView(MeetingsPage page, Tables tables, Live live) {
        this.page = page;
        this.tables = tables;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table =
                event.getRouteParameters().get("table").flatMap(tables::find).orElseThrow(NotFoundException::new);
        var after = event.getLocation().getQueryParameters().getSingleParameter(MeetingsPage.AFTER);
        show(table, after.orElse(""));
        live.redraw(this, Topics.subject(table.id().value()), () -> show(table, after.orElse("")));
    }

    private void show(NeighbourhoodTable table, String after) {
        title = t("tables.meeting.all-of", table.name());
        removeAll();
        add(page.content(table, java.util.Optional.of(after).filter(text -> !text.isEmpty())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
