package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rione.shared.Cursor;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.ui.TableLinks;

/** All meetings of a table: those ahead, the next one first, then those that are over, the latest first. */
@org.springframework.stereotype.Component
class MeetingsPage implements PublicPage {

    /** The query parameter that says where a page of the list begins. */
    static final String AFTER = "dopo";

    private static final Pattern ADDRESS = Pattern.compile(TableLinks.ALL + "/([a-z0-9-]+)/riunioni");
    private static final int PAGE = 20;

    private final Tables tables;
    private final Meetings meetings;
    private final Clock clock;

    MeetingsPage(Tables tables, Meetings meetings, Clock clock) {
        this.tables = tables;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public boolean claims(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = ADDRESS.matcher(request.path());
        return address.matches()
                ? tables.find(address.group(1))
                        .map(table -> new Rendered(
                                new PageMeta(
                                        t("tables.meeting.all-of", table.name()),
                                        t("tables.meeting.all-lead"),
                                        MeetingLinks.all(table.slug())),
                                content(table, request.parameter(AFTER)),
                                Set.of(Topics.subject(table.id().value()))))
                : Optional.empty();
    }

    /** @param after where the page begins; nonsense is the first page */
    Component content(NeighbourhoodTable table, Optional<String> after) {
        var cursor = after.flatMap(MeetingsPage::cursor);
        var page = div(
                "rn-wrap rn-meetings",
                div(
                        "rn-title",
                        h1(t("tables.meeting.all-of", table.name())),
                        p("rn-lead", t("tables.meeting.all-lead")),
                        div("rn-row", MeetingsOnTable.calendar(table.slug()), MeetingsOnTable.feed(table.slug()))));
        if (cursor.isEmpty()) {
            page.add(section(t("tables.meeting.ahead"), meetings.ahead(table.id()), t("tables.meeting.none-ahead")));
        }
        var past = meetings.past(table.id(), cursor, PAGE);
        page.add(section(t("tables.meeting.past"), past.items(), t("tables.meeting.none-past")));
        past.next()
                .ifPresent(next -> page.add(attr(
                        link(
                                "rn-btn",
                                MeetingLinks.all(table.slug()) + "?" + AFTER + "=" + next.encoded(),
                                text(t("tables.meeting.older"))),
                        "data-kind",
                        "default")));
        return div(
                "",
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .here(t("tables.meeting.all")),
                page);
    }

    private static Optional<Cursor> cursor(String text) {
        try {
            var cursor = Cursor.decode(text, 2);
            java.time.Instant.parse(cursor.key().get(0));
            java.util.UUID.fromString(cursor.key().get(1));
            return Optional.of(cursor);
        } catch (IllegalArgumentException | java.time.DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private Component section(String heading, List<Meeting> all, String nothing) {
        var section = el("section", "", div("rn-section-head", h2(heading)));
        if (all.isEmpty()) {
            section.add(div("rn-empty", Icon.of("calendar").svg(), p("", nothing)));
            return section;
        }
        var list = attr(el("ul", "rn-card rn-list"), "role", "list");
        all.forEach(meeting -> list.add(el("li", "rn-meeting-line", MeetingsOnTable.line(meeting, clock.instant()))));
        section.add(list);
        return section;
    }
}
