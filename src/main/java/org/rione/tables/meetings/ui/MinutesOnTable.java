package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.ui.TablePart;

/** The latest minutes on the page of a table, and the way to all of its meetings. */
@org.springframework.stereotype.Component
class MinutesOnTable implements TablePart {

    private static final int LATEST = 4;

    private final Meetings meetings;

    MinutesOnTable(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        var past = meetings.past(table.id(), Optional.empty(), 20).items().stream()
                .filter(meeting -> meeting.minutes().isPresent())
                .limit(LATEST)
                .toList();
        var card = el("section", "rn-card", el("h2", "rn-card-title", t("tables.meeting.minutes-all")));
        if (past.isEmpty()) {
            card.add(p("rn-muted", t("tables.meeting.minutes-none")));
        } else {
            var list = attr(el("ul", "rn-plain-list"), "role", "list");
            past.forEach(meeting -> list.add(el(
                    "li",
                    "",
                    link(
                            "rn-icon-link",
                            MeetingLinks.meeting(meeting),
                            Icon.of("file").svg(),
                            text(Dates.day(meeting.begins()))))));
            card.add(list);
        }
        card.add(
                link(
                        "rn-icon-link",
                        MeetingLinks.all(table.slug()),
                        Icon.of("list").svg(),
                        text(t("tables.meeting.see-all"))),
                MeetingsOnTable.feed(table.slug()));
        return Optional.of(card);
    }
}
