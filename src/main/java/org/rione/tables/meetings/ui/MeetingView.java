package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.PersonName;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Tables;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingAction;
import org.rione.tables.meetings.MeetingLifecycle;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingRecords;
import org.rione.tables.meetings.Meetings;

@Route("tavoli/:table/riunioni/:number([0-9]{1,6})")
@AnonymousAllowed
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingPage page;
    private final transient Meetings meetings;
    private final transient MeetingRecords records;
    private final transient Tables tables;
    private final transient CurrentPerson current;
    private final transient Clock clock;
    private final transient Live live;
    private String title = "";

    MeetingView(
            MeetingPage page,
            Meetings meetings,
            MeetingRecords records,
            Tables tables,
            CurrentPerson current,
            Clock clock,
            Live live) {
        this.page = page;
        this.meetings = meetings;
        this.records = records;
        this.tables = tables;
        this.current = current;
        this.clock = clock;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var table = event.getRouteParameters().get("table").orElseThrow();
        var number =
                event.getRouteParameters().get("number").map(Integer::parseInt).orElseThrow();
        var meeting = meetings.find(table, number).orElseThrow(NotFoundException::new);
        show(meeting);
        live.redraw(this, Topics.subject(meeting.id().value()), () -> meetings.find(table, number)
                .ifPresent(this::show));
    }

    private void show(Meeting meeting) {
        title = meeting.title();
        removeAll();
        var names = current.get().isPresent()
                ? records.present(meeting).stream().map(PersonName::name).toList()
                : List.<String>of();
        add(page.content(meeting, tables.runsTable(meeting.table()) ? tools(meeting) : List.of(), names));
    }

    private List<Component> tools(Meeting meeting) {
        var offered = MeetingLifecycle.offered(meeting.phase(clock.instant()));
        var tools = new ArrayList<Component>();
        if (offered.contains(MeetingAction.WRITE_MINUTES)) {
            tools.add(tool("primary", "file", MeetingLinks.minutes(meeting), t("tables.meeting.tools.minutes")));
        } else if (offered.contains(MeetingAction.ADD_DOCUMENT)) {
            tools.add(tool("default", "file", MeetingLinks.minutes(meeting), t("tables.meeting.tools.documents")));
        }
        if (offered.contains(MeetingAction.CHANGE)) {
            tools.add(tool("default", "edit", MeetingLinks.edit(meeting), t("tables.meeting.tools.change")));
        }
        if (offered.contains(MeetingAction.CANCEL)) {
            tools.add(attr(
                    button(
                            "rn-btn",
                            () -> new CancelDialog(why -> cancel(meeting, why)).open(),
                            Icon.of("ban").svg(),
                            text(t("tables.meeting.tools.cancel"))),
                    "data-kind",
                    "danger"));
        }
        return tools;
    }

    private static Component tool(String kind, String icon, String address, String words) {
        return attr(link("rn-btn", address, Icon.of(icon).svg(), text(words)), "data-kind", kind);
    }

    /** @return what is wrong with the reason, or nothing when it is cancelled */
    private Optional<String> cancel(Meeting meeting, String why) {
        try {
            show(meetings.cancel(meeting.id(), why));
            Toast.show(t("tables.meeting.cancelled-done"));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(Tr.refusal(refusal));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
