package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rione.shared.Topics;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.HomeBlock;
import org.rione.shared.ui.SitemapSource;
import org.rione.tables.Round;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;

/** Where tables show up elsewhere on the site: open votes on the home page, addresses in the sitemap. */
@org.springframework.stereotype.Component
class TablesOnHome implements HomeBlock, SitemapSource {

    private final Tables tables;
    private final Rounds rounds;
    private final Clock clock;

    TablesOnHome(Tables tables, Rounds rounds, Clock clock) {
        this.tables = tables;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Component> render() {
        var now = clock.instant();
        return rounds.open().stream()
                .filter(round -> RoundWords.votable(round, now))
                .limit(1)
                .map(TablesOnHome::card)
                .toList();
    }

    private static Component card(Round round) {
        return attr(
                el(
                        "article",
                        "rn-card",
                        div("rn-row", RoundWords.live(t("tables.home-card.until", Dates.shortDay(round.closesAt())))),
                        el("h3", "", local(link("rn-card-link", TableLinks.round(round), text(round.title())))),
                        el("p", "rn-muted", local(text(round.tableName())), text(" · " + RoundWords.turnout(round))),
                        RoundWords.turnoutBar(round)),
                "data-kind",
                "live");
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }

    @Override
    public Stream<Address> addresses() {
        return Stream.concat(
                Stream.of(new Address(TableLinks.ALL, null)),
                tables.all().stream().map(table -> new Address(TableLinks.table(table), null)));
    }
}
