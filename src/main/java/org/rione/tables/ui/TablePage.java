package org.rione.tables.ui;

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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.Rounds;
import org.rione.tables.TableScope;
import org.rione.tables.Tables;
import org.rione.tables.ui.TablePart.Place;
import org.rione.territory.Territory;

/** The page of one table: what it votes on now, what it decided, who sits at it. */
@org.springframework.stereotype.Component
class TablePage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(TableLinks.ALL + "/([a-z0-9-]+)");
    private static final int ORDER_OF_ROUNDS = 50;

    private final Tables tables;
    private final Rounds rounds;
    private final Territory territory;
    private final List<TablePart> parts;
    private final Clock clock;

    TablePage(Tables tables, Rounds rounds, Territory territory, List<TablePart> parts, Clock clock) {
        this.tables = tables;
        this.rounds = rounds;
        this.territory = territory;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(TablePart::order)).toList();
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
                                new PageMeta(table.name(), table.mandate(), TableLinks.table(table)),
                                content(table),
                                Set.of(Topics.subject(table.id().value()))))
                : Optional.empty();
    }

    /** The page as the person who asks may see it: those who run the table have tools besides. */
    Component content(NeighbourhoodTable table) {
        var now = clock.instant();
        var all = rounds.ofTable(table.id());
        var facts = div(
                "rn-facts",
                span("", Icon.of("user").svg(), text(t("tables.members", table.members()))),
                about(table),
                span("", Icon.of("hall").svg(), text(t("tables.answer-days", table.answerDays()))));
        shown(table, Place.FACT, _ -> true).forEach(facts::add);
        var title = div(
                "rn-title",
                span("rn-kicker", Icon.of("users").svg(), text(t("tables.kicker"))),
                local(h1(table.name())),
                local(p("rn-lead", table.mandate())),
                facts);
        var page = div("rn-wrap", title);
        if (tables.runsTable(table.id())) {
            page.add(tools(table));
        }
        all.stream().filter(round -> RoundWords.votable(round, now)).forEach(round -> page.add(openRound(round)));
        shown(table, Place.NOW, _ -> true).forEach(page::add);
        var main = attr(div("rn-stack"), "data-gap", "xl");
        shown(table, Place.MAIN, part -> part.order() < ORDER_OF_ROUNDS).forEach(main::add);
        main.add(history(all, now));
        shown(table, Place.MAIN, part -> part.order() >= ORDER_OF_ROUNDS).forEach(main::add);
        page.add(div("rn-split rn-table-split", main, aside(table)));
        return div(
                "",
                Crumbs.from("/", t("tables.home"))
                        .to(TableLinks.ALL, t("tables.list.title"))
                        .hereNamed(table.name()),
                page);
    }

    private Stream<Component> shown(NeighbourhoodTable table, Place place, Predicate<TablePart> which) {
        return parts.stream()
                .filter(part -> part.place() == place)
                .filter(which)
                .flatMap(part -> part.render(table).stream());
    }

    private Component tools(NeighbourhoodTable table) {
        var row = div(
                "rn-row rn-round-tools",
                attr(
                        link(
                                "rn-btn",
                                TableLinks.newRound(table),
                                Icon.of("plus").svg(),
                                text(t("tables.tools.new-round"))),
                        "data-kind",
                        "default"));
        shown(table, Place.TOOLS, _ -> true).forEach(row::add);
        return row;
    }

    private Component about(NeighbourhoodTable table) {
        var scope = tables.scope(table.id());
        var words = scope.flatMap(TableScope::district)
                .flatMap(territory::find)
                .map(quarter -> t("tables.scope.district", quarter.name()))
                .or(() -> scope.map(TableScope::theme).filter(theme -> !theme.isEmpty()))
                .orElseGet(() -> t("tables.scope.city"));
        return span("", Icon.of("map").svg(), text(words));
    }

    private Component openRound(Round round) {
        var heading = local(h2(round.title()));
        heading.setId("round-" + round.number());
        var left = div(
                "rn-stack",
                div(
                        "rn-row",
                        RoundWords.live(t("tables.round.open")),
                        text("rn-hint", t("tables.round.number", round.number()) + " · " + RoundWords.method(round))),
                heading,
                local(p("", round.description())),
                div(
                        "rn-row",
                        attr(
                                link("rn-btn", TableLinks.round(round), text(t("tables.vote"))),
                                "data-kind",
                                "primary",
                                "data-size",
                                "l"),
                        span("rn-hint", Icon.of("lock").svg(), text(t("tables.secret")))));
        var right = div(
                "rn-stack",
                div("", text("rn-hint", RoundWords.closes(round))),
                div("rn-row", el("b", "", RoundWords.turnout(round)), text("rn-hint", share(round))),
                RoundWords.turnoutBar(round));
        return attr(
                el("section", "rn-card rn-open-round", left, right),
                "data-kind",
                "live",
                "aria-labelledby",
                "round-" + round.number());
    }

    private static String share(Round round) {
        return Numbers.percent(round.voted(), round.electorate());
    }

    private static Component history(List<Round> all, Instant now) {
        var past = all.stream().filter(round -> !RoundWords.votable(round, now)).toList();
        var section = el("section", "", div("rn-section-head", h2(t("tables.rounds"))));
        if (past.isEmpty()) {
            section.add(div(
                    "rn-empty",
                    Icon.of("users").svg(),
                    el("h3", "", t("tables.rounds.empty")),
                    p("", t("tables.rounds.empty-next"))));
            return section;
        }
        var list = attr(el("ul", "rn-card rn-list"), "role", "list");
        past.forEach(round -> list.add(el(
                "li",
                "rn-round-line",
                el("h3", "", local(link(TableLinks.round(round), round.title()))),
                text("rn-hint", t("tables.round.number", round.number()) + " · " + Dates.day(round.closesAt())),
                RoundWords.chip(round, now))));
        section.add(list);
        return section;
    }

    private Component aside(NeighbourhoodTable table) {
        var aside = attr(el("aside", "rn-stack"), "aria-label", t("tables.aside"));
        shown(table, Place.ASIDE, _ -> true).forEach(aside::add);
        return aside;
    }
}
