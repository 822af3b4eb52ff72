package org.rione.tables.meetings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.tables.meetings.Meeting;
import org.rione.tables.meetings.MeetingDocument;
import org.rione.tables.meetings.MeetingDocuments;
import org.rione.tables.meetings.MeetingLinks;
import org.rione.tables.meetings.MeetingPhase;
import org.rione.tables.meetings.Meetings;
import org.rione.tables.ui.TableLinks;

/** The page of one meeting: when and where, what about, and afterwards what was said. */
@org.springframework.stereotype.Component
class MeetingPage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(TableLinks.ALL + "/([a-z0-9-]+)/riunioni/([0-9]{1,6})");

    private final Meetings meetings;
    private final MeetingDocuments documents;
    private final Clock clock;

    MeetingPage(Meetings meetings, MeetingDocuments documents, Clock clock) {
        this.meetings = meetings;
        this.documents = documents;
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
                ? meetings.find(address.group(1), Integer.parseInt(address.group(2)))
                        .map(meeting -> new Rendered(
                                new PageMeta(
                                        meeting.title() + " · " + meeting.tableName(),
                                        MeetingWords.when(meeting) + ", " + MeetingWords.where(meeting),
                                        MeetingLinks.meeting(meeting)),
                                content(meeting, List.of(), List.of()),
                                Set.of(Topics.subject(meeting.id().value()))))
                : Optional.empty();
    }

    /**
     * @param tools what those who run the table can do
     * @param present the names of those who were there, for whom they may be shown
     */
    Component content(Meeting meeting, List<Component> tools, List<String> present) {
        var main = attr(div("rn-stack"), "data-gap", "xl");
        if (!meeting.agenda().isEmpty() || meeting.phase(clock.instant()) == MeetingPhase.AHEAD) {
            main.add(agenda(meeting));
        }
        if (meeting.cancelled().isEmpty()) {
            minutes(meeting).ifPresent(main::add);
        }
        var papers = documents.of(meeting.id());
        if (!papers.isEmpty()) {
            main.add(papers(meeting, papers));
        }
        var page = div("rn-wrap rn-meeting", title(meeting));
        meeting.cancelled()
                .ifPresent(cancelled -> page.add(attr(
                        div(
                                "rn-callout",
                                Icon.of("ban").svg(),
                                div(
                                        "",
                                        el("b", "", t("tables.meeting.cancelled-on", Dates.day(cancelled.at()))),
                                        local(p("", cancelled.why())))),
                        "data-kind",
                        "danger")));
        if (!tools.isEmpty()) {
            var row = div("rn-row rn-round-tools");
            tools.forEach(row::add);
            page.add(row);
        }
        page.add(div("rn-split rn-table-split", main, aside(meeting, present)));
        return div(
                "",
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(meeting.tableSlug()), meeting.tableName())
                        .to(MeetingLinks.all(meeting.tableSlug()), t("tables.meeting.all"))
                        .hereNamed(meeting.title()),
                page);
    }

    private Component title(Meeting meeting) {
        var kicker = div("rn-row", span("rn-kicker", Icon.of("calendar").svg(), text(t("tables.meeting.word"))));
        MeetingWords.chip(meeting, clock.instant()).ifPresent(kicker::add);
        var facts = div("rn-facts", span("", Icon.of("map-pin").svg(), text(MeetingWords.where(meeting))));
        if (meeting.cancelled().isEmpty() && meeting.phase(clock.instant()) != MeetingPhase.OVER) {
            meeting.online()
                    .ifPresent(address -> facts.add(
                            span("", Icon.of("external-link").svg(), link(address, t("tables.meeting.join-online")))));
        }
        return div(
                "rn-title",
                kicker,
                local(h1(meeting.title())),
                p("rn-lead rn-when", MeetingWords.when(meeting)),
                facts);
    }

    private static Component agenda(Meeting meeting) {
        var section = el("section", "", div("rn-section-head", h2(t("tables.meeting.agenda"))));
        if (meeting.agenda().isEmpty()) {
            section.add(div(
                    "rn-empty",
                    Icon.of("list").svg(),
                    el("h3", "", t("tables.meeting.agenda-empty")),
                    p("", t("tables.meeting.agenda-empty-next"))));
            return section;
        }
        var items = el("ol", "rn-agenda");
        meeting.agenda().forEach(item -> items.add(local(el("li", "", item))));
        section.add(items);
        return section;
    }

    private Optional<Component> minutes(Meeting meeting) {
        var section = el("section", "", div("rn-section-head", h2(t("tables.meeting.minutes"))));
        if (meeting.minutes().isPresent()) {
            var minutes = meeting.minutes().get();
            var approved = t("tables.meeting.minutes-approved", Dates.day(minutes.approved()));
            section.add(div(
                    "rn-card",
                    p(
                            "rn-hint",
                            minutes.corrected()
                                    .map(at -> approved + " · " + t("tables.meeting.minutes-corrected", Dates.day(at)))
                                    .orElse(approved)),
                    local(p("rn-minutes", minutes.text()))));
            return Optional.of(section);
        }
        if (meeting.phase(clock.instant()) != MeetingPhase.OVER) {
            return Optional.empty();
        }
        section.add(div(
                "rn-empty",
                Icon.of("file").svg(),
                el("h3", "", t("tables.meeting.minutes-empty")),
                p("", t("tables.meeting.minutes-empty-next")),
                link(TableLinks.feed(meeting.tableSlug()), t("tables.meeting.follow-feed"))));
        return Optional.of(section);
    }

    private static Component papers(Meeting meeting, List<MeetingDocument> papers) {
        var list = attr(el("ul", "rn-card rn-list"), "role", "list");
        papers.forEach(paper -> list.add(el("li", "rn-row", Icon.of("file").svg(), paper(meeting, paper))));
        return el("section", "", div("rn-section-head", h2(t("tables.meeting.documents"))), list);
    }

    private static Component paper(Meeting meeting, MeetingDocument paper) {
        var size = paper.link().isPresent()
                ? t("tables.meeting.document-link")
                : t("tables.meeting.document-pdf", Math.max(1, paper.bytes() / 1024));
        var address = MeetingLinks.document(meeting, paper);
        var anchor = local(link(address, paper.title()));
        anchor.setRouterIgnore(true);
        return span("", anchor, text("rn-hint", " " + size));
    }

    private Component aside(Meeting meeting, List<String> present) {
        var aside = attr(el("aside", "rn-stack"), "aria-label", t("tables.meeting.aside"));
        meeting.attendance().ifPresent(attendance -> {
            var card = el(
                    "section",
                    "rn-card",
                    el("h2", "rn-card-title", t("tables.meeting.attendance")),
                    el("p", "", MeetingWords.presence(attendance)));
            if (present.isEmpty()) {
                card.add(p("rn-hint", t("tables.meeting.attendance-names")));
            } else {
                card.add(p("", String.join(", ", present)), p("rn-hint", t("tables.meeting.attendance-members")));
            }
            aside.add(card);
        });
        aside.add(el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.meeting.follow")),
                p("rn-muted", t("tables.meeting.follow-why")),
                MeetingsOnTable.calendar(meeting.tableSlug()),
                MeetingsOnTable.feed(meeting.tableSlug())));
        return aside;
    }
}
