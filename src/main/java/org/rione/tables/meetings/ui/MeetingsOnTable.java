package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rione.shared.ui.Icon;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.ui.TableLinks;
import org.rione.tables.ui.TablePart;

/** The next meeting on the page of its table. */
@org.springframework.stereotype.Component
class MeetingsOnTable implements TablePart {

    private static final int ITEMS = 5;

    private final Meetings meetings;
    private final Clock clock;

    MeetingsOnTable(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        var ahead = meetings.ahead(table.id());
        var card = el("section", "rn-card", el("h2", "rn-card-title", t("tables.meeting.next")));
        if (ahead.isEmpty()) {
            card.add(p("rn-muted", t("tables.meeting.none-ahead")));
        } else {
            var next = ahead.stream()
                    .filter(meeting -> meeting.cancelled().isEmpty())
                    .findFirst()
                    .orElse(ahead.getFirst());
            ahead.stream()
                    .filter(meeting ->
                            meeting.cancelled().isPresent() && meeting.begins().isBefore(next.begins()))
                    .forEach(meeting -> card.add(line(meeting, clock.instant())));
            card.add(next(next));
            if (ahead.getLast() != next) {
                card.add(link(MeetingLinks.all(table.slug()), t("tables.meeting.more-ahead")));
            }
        }
        card.add(calendar(table.slug()));
        return Optional.of(card);
    }

    private Component next(Meeting meeting) {
        var words = div(
                "",
                el("h3", "", local(link(MeetingLinks.meeting(meeting), meeting.title()))),
                p("rn-muted", MeetingWords.when(meeting)),
                p("rn-muted", MeetingWords.where(meeting)));
        var whole = div("rn-stack", div("rn-leaf-row", MeetingWords.leaf(meeting), words));
        MeetingWords.chip(meeting, clock.instant()).ifPresent(whole::add);
        if (!meeting.agenda().isEmpty()) {
            var items = el("ol", "rn-agenda");
            meeting.agenda().stream().limit(ITEMS).forEach(item -> items.add(local(el("li", "", item))));
            whole.add(items);
        }
        return attr(whole, "data-gap", "s");
    }

    /** One meeting in a list: the leaf, what it is, when. */
    static Component line(Meeting meeting, Instant now) {
        var words = div(
                "",
                el("h3", "", local(link(MeetingLinks.meeting(meeting), meeting.title()))),
                p("rn-muted", MeetingWords.when(meeting)),
                p("rn-muted", MeetingWords.where(meeting)));
        if (meeting.minutes().isPresent()) {
            words.add(p("rn-hint", t("tables.meeting.has-minutes")));
        }
        meeting.attendance().ifPresent(attendance -> words.add(p("rn-hint", MeetingWords.presence(attendance))));
        MeetingWords.chip(meeting, now).ifPresent(words::add);
        return div("rn-leaf-row", MeetingWords.leaf(meeting), words);
    }

    static Component calendar(String tableSlug) {
        var anchor = link(
                "rn-icon-link",
                TableLinks.calendar(tableSlug),
                Icon.of("calendar").svg(),
                text(t("tables.meeting.add-to-calendar")));
        anchor.setRouterIgnore(true);
        return anchor;
    }

    static Component feed(String tableSlug) {
        var anchor = link(
                "rn-icon-link",
                TableLinks.feed(tableSlug),
                Icon.of("rss").svg(),
                text(t("tables.meeting.follow-feed")));
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
