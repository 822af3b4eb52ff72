package org.rione.tables.joining.ui;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rione.shared.Cursor;
import org.rione.shared.Slice;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.tables.JoinedBy;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seat;
import org.rione.tables.SeatKind;
import org.rione.tables.Tables;
import org.rione.tables.joining.JoiningLinks;
import org.rione.tables.ui.TableLinks;

/** Who sits at a table, as what, since when and until when; and how one gets a seat. */
@org.springframework.stereotype.Component
class MembersPage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(TableLinks.ALL + "/([a-z0-9-]+)/componenti");

    private static final String AFTER = "dopo";
    private static final int PAGE = 20;

    private final Tables tables;

    MembersPage(Tables tables) {
        this.tables = tables;
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
                                        t("tables.joining.title", table.name()),
                                        t("tables.joining.lead"),
                                        JoiningLinks.members(table.slug())),
                                content(table, signIn(table), request),
                                Set.of(Topics.subject(table.id().value()))))
                : Optional.empty();
    }

    /** What a visitor is offered: to sign in and come back. */
    static Component signIn(NeighbourhoodTable table) {
        return el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.joining.ask")),
                p("rn-muted", t("tables.joining.ask-visitor")),
                attr(
                        link(
                                "rn-btn",
                                "/accedi?da=" + JoiningLinks.members(table.slug()),
                                text(t("tables.joining.sign-in"))),
                        "data-kind",
                        "primary"));
    }

    /** @param own what the person who looks can do about a seat of their own */
    Component content(NeighbourhoodTable table, Component own, PageRequest request) {
        var after = after(request);
        var seats = tables.seats(table.id(), after, PAGE);
        return div(
                "",
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(table), table.name())
                        .here(t("tables.joining.members")),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                h1(t("tables.joining.title", table.name())),
                                p("rn-lead", t("tables.joining.lead"))),
                        attr(
                                div(
                                        "rn-split rn-table-split",
                                        attr(el("aside", "rn-stack", own), "aria-label", t("tables.joining.own")),
                                        attr(
                                                div("rn-stack", mandate(table), members(table, seats, after)),
                                                "data-gap",
                                                "l")),
                                "data-aside",
                                "first")));
    }

    private static Optional<Cursor> after(PageRequest request) {
        return request.parameter(AFTER).flatMap(MembersPage::cursor);
    }

    /** What is not a place in this list begins it at its beginning. */
    private static Optional<Cursor> cursor(String text) {
        try {
            var cursor = Cursor.decode(text, 3);
            Instant.parse(cursor.key().get(1));
            UUID.fromString(cursor.key().get(2));
            return Optional.of(cursor);
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Component mandate(NeighbourhoodTable table) {
        var section = el("section", "rn-stack", h2(t("tables.joining.mandate")));
        section.setId("mandato");
        section.add(
                p("", table.mandate().isBlank() ? t("tables.joining.mandate-none") : table.mandate()),
                p("", t("tables.joining.rules", table.answerDays())));
        return section;
    }

    private static Component members(NeighbourhoodTable table, Slice<Seat> seats, Optional<Cursor> after) {
        var section = el("section", "rn-stack", div("rn-section-head", h2(t("tables.joining.now", table.members()))));
        section.setId("elenco");
        if (seats.items().isEmpty() && after.isEmpty()) {
            section.add(div(
                    "rn-empty",
                    Icon.of("users").svg(),
                    el("h3", "", t("tables.joining.nobody")),
                    p("", t("tables.joining.nobody-next"))));
            return section;
        }
        var list = attr(el("ul", "rn-card rn-list rn-members"), "role", "list");
        seats.items().forEach(seat -> {
            var line = el(
                    "li", "rn-round-line rn-member", el("b", "", seat.person().name()));
            if (seat.facilitator()) {
                line.add(Html.chip("assigned", Icon.of("users"), t("tables.seats.kind", SeatKind.FACILITATOR)));
            }
            line.add(text("rn-hint", term(seat)));
            list.add(line);
        });
        section.add(list);
        var turns = div("rn-row");
        after.ifPresent(_ -> turns.add(turn(JoiningLinks.members(table.slug()), t("tables.joining.first"))));
        seats.next()
                .ifPresent(next -> turns.add(turn(
                        JoiningLinks.members(table.slug()) + "?" + AFTER + "=" + next.encoded() + "#elenco",
                        t("tables.joining.next"))));
        if (after.isPresent() || seats.next().isPresent()) {
            section.add(turns);
        }
        return section;
    }

    private static Component turn(String to, String words) {
        return attr(link("rn-btn", to, text(words)), "data-kind", "neutral");
    }

    /** Since when, until when, and how they came to it. */
    static String term(Seat seat) {
        var term = seat.until()
                .map(day -> t("tables.seats.term", Dates.day(seat.since()), Dates.day(day)))
                .orElseGet(() -> t("tables.seats.since", Dates.day(seat.since())));
        return seat.how() == JoinedBy.GIVEN ? term : term + " · " + t("tables.joining.how", seat.how());
    }
}
