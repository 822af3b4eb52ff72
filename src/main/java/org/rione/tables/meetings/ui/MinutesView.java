package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.rione.shared.ui.Crumbs;
import org.rione.tables.Tables;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingAction;
import org.rione.tables.meetings.MeetingDocuments;
import org.rione.tables.meetings.MeetingLifecycle;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingRecords;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.ui.TableLinks;

/** Where those who run a table note who was there, write the minutes and add papers. Others find nothing here. */
@Route("tavoli/:table/riunioni/:number([0-9]{1,6})/verbale")
@PermitAll
class MinutesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tables tables;
    private final transient Meetings meetings;
    private final transient MeetingRecords records;
    private final transient MeetingDocuments documents;
    private final transient Clock clock;

    MinutesView(Tables tables, Meetings meetings, MeetingRecords records, MeetingDocuments documents, Clock clock) {
        this.tables = tables;
        this.meetings = meetings;
        this.records = records;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = event.getRouteParameters().get("table").orElseThrow();
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        show(meetings.find(table, number)
                .filter(found -> tables.runsTable(found.table()))
                .orElseThrow(NotFoundException::new));
    }

    private void show(Meeting meeting) {
        removeAll();
        var offered = MeetingLifecycle.offered(meeting.phase(clock.instant()));
        var parts = attr(div("rn-stack rn-meeting-parts"), "data-gap", "l");
        if (offered.contains(MeetingAction.WRITE_MINUTES)) {
            parts.add(new AttendancePart(meeting, tables.members(meeting.table()), records));
            parts.add(new MinutesPart(meeting, records, () -> meetings.find(meeting.tableSlug(), meeting.number())));
        }
        parts.add(new DocumentsPart(meeting, documents, offered.contains(MeetingAction.ADD_DOCUMENT)));
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(meeting.tableSlug()), meeting.tableName())
                        .toNamed(MeetingLinks.meeting(meeting), meeting.title())
                        .here(getPageTitle()),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                h1(getPageTitle()),
                                p("rn-lead", meeting.title() + ", " + MeetingWords.when(meeting)),
                                el("p", "", link(MeetingLinks.meeting(meeting), t("tables.meeting.manage.public")))),
                        parts));
    }

    @Override
    public String getPageTitle() {
        return t("tables.meeting.manage.title");
    }
}
