package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Round;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.ui.answers.CityPart;

/** All the tables of the city, those that vote now first. */
@org.springframework.stereotype.Component
class TablesPage implements PublicPage {

    private final Tables tables;
    private final Rounds rounds;
    private final CityPart city;
    private final Clock clock;

    TablesPage(Tables tables, Rounds rounds, CityPart city, Clock clock) {
        this.tables = tables;
        this.rounds = rounds;
        this.city = city;
        this.clock = clock;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(TableLinks.ALL);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return Optional.of(new Rendered(
                new PageMeta(t("tables.list.title"), t("tables.list.lead"), TableLinks.ALL),
                content(request),
                Set.of(Topics.TABLES)));
    }

    Component content(PageRequest request) {
        var now = clock.instant();
        var open = rounds.open().stream()
                .filter(round -> RoundWords.votable(round, now))
                .toList();
        var page = div("rn-wrap", div("rn-title", h1(t("tables.list.title")), p("rn-lead", t("tables.list.lead"))));
        var all = tables.all();
        if (all.isEmpty()) {
            page.add(div(
                    "rn-empty",
                    Icon.of("users").svg(),
                    el("h2", "", t("tables.list.empty")),
                    p("", t("tables.list.empty-next"))));
        } else {
            var cards = attr(el("ul", "rn-grid rn-table-cards"), "data-cols", "2", "role", "list");
            all.forEach(table -> cards.add(card(table, open)));
            page.add(cards);
            city.of(request).ifPresent(page::add);
        }
        return div("", Crumbs.from("/", t("tables.home")).here(t("tables.list.title")), page);
    }

    private static Component card(NeighbourhoodTable table, List<Round> open) {
        var card = el("li", "rn-card");
        var round = open.stream().filter(one -> one.table().equals(table.id())).findFirst();
        round.ifPresent(one -> {
            attr(card, "data-kind", "live");
            card.add(div("rn-row", RoundWords.live(t("tables.card.votes-now"))));
        });
        card.add(
                el("h2", "rn-card-title", link("rn-card-link", TableLinks.table(table), local(text(table.name())))),
                local(p("rn-muted", table.mandate())),
                p("rn-hint", t("tables.members", table.members())));
        round.ifPresent(one -> card.add(el("p", "", local(text(one.title())), text(" · " + RoundWords.closes(one)))));
        return card;
    }
}
