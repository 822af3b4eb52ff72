package org.rione.tables.meetings.ui;

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
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingAction;
import org.rione.tables.meetings.MeetingId;
import org.rione.tables.meetings.MeetingLifecycle;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.meetings.NewMeeting;
import org.rione.tables.ui.TableForms;
import org.rione.tables.ui.TableLinks;
import org.rione.tables.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where a facilitator calls a meeting or changes it. Others find nothing at this address. */
@Route("tavoli/:table/riunioni/nuova")
@RouteAlias("tavoli/:table/riunioni/:number([0-9]{1,6})/modifica")
@PermitAll
class MeetingEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tables tables;
    private final transient Meetings meetings;
    private final transient Clock clock;
    private final Theirs theirs = new Theirs();
    /** The meeting as it was read last; empty for a new one. */
    private transient Optional<Meeting> seen = Optional.empty();

    MeetingEditView(Tables tables, Meetings meetings, Clock clock) {
        this.tables = tables;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var table = TableForms.run(event, tables);
        var meeting = parameters.get("number").map(number -> meetings.find(table.slug(), Integer.parseInt(number))
                .filter(found ->
                        MeetingLifecycle.offered(found.phase(clock.instant())).contains(MeetingAction.CHANGE))
                .orElseThrow(NotFoundException::new));
        show(table, meeting);
    }

    private void show(NeighbourhoodTable table, Optional<Meeting> meeting) {
        seen = meeting;
        theirs.clear();
        removeAll();
        var form = new MeetingForm(meeting, clock.instant());
        var id = meeting.map(Meeting::id).orElseGet(MeetingId::next);
        var words = t(changing() ? "tables.meeting.edit.save" : "tables.meeting.edit.call");
        var back = meeting.map(MeetingLinks::meeting).orElseGet(() -> TableLinks.table(table));
        add(
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .here(getPageTitle()),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                h1(getPageTitle()),
                                p("rn-lead", t("tables.meeting.edit.lead", table.members()))),
                        el("section", "rn-card rn-round-form", form),
                        theirs,
                        TableForms.steps(words, () -> save(table, id, form), back, t("tables.meeting.edit.back"))));
    }

    private boolean changing() {
        return seen.isPresent();
    }

    private void save(NeighbourhoodTable table, MeetingId id, MeetingForm form) {
        try {
            form.read().map(wanted -> saved(table, id, wanted)).ifPresent(meeting -> {
                UI.getCurrent().navigate(MeetingLinks.meeting(meeting).substring(1));
                Toast.show(t(changing() ? "tables.meeting.edit.saved" : "tables.meeting.edit.called"));
            });
        } catch (Refusal refusal) {
            form.complain(refusal);
        } catch (OptimisticLockingFailureException _) {
            seen = seen.flatMap(before -> meetings.find(table.slug(), before.number()));
            seen.ifPresent(now -> theirs.show(form.beside(now)));
        }
    }

    private Meeting saved(NeighbourhoodTable table, MeetingId id, NewMeeting wanted) {
        return seen.map(before -> meetings.change(id, before.version(), wanted))
                .orElseGet(() -> meetings.call(id, table.id(), wanted));
    }

    @Override
    public String getPageTitle() {
        return t(changing() ? "tables.meeting.edit.title-change" : "tables.meeting.edit.title-call");
    }
}
