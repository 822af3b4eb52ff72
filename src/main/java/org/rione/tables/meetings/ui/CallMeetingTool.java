package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.shared.ui.Icon;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.ui.TablePart;

/** The button with which those who run a table call a meeting. */
@org.springframework.stereotype.Component
class CallMeetingTool implements TablePart {

    @Override
    public Place place() {
        return Place.TOOLS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        return Optional.of(attr(
                link(
                        "rn-btn",
                        MeetingLinks.call(table.slug()),
                        Icon.of("calendar").svg(),
                        text(t("tables.meeting.tools.call"))),
                "data-kind",
                "default"));
    }
}
