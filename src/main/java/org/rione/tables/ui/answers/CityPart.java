package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageRequest;
import org.rione.tables.answers.CityPriorities;
import org.rione.tables.answers.CityPriorities.Line;
import org.rione.tables.answers.CityPriorities.Wanted;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority.Standing;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** On the page of all tables: what they ask for, in one fair order, with the answers; every filter is a link. */
@org.springframework.stereotype.Component
public class CityPart {

    private static final String PATH = "/tavoli";
    private static final String DISTRICT = "quartiere";
    private static final String STANDING = "risposta";

    private final CityPriorities city;
    private final Priorities priorities;
    private final AnswersPart answers;
    private final Territory territory;

    CityPart(CityPriorities city, Priorities priorities, AnswersPart answers, Territory territory) {
        this.city = city;
        this.priorities = priorities;
        this.answers = answers;
        this.territory = territory;
    }

    private record Filter(Optional<Neighbourhood> district, Optional<Standing> standing) {

        String href() {
            var query = Stream.of(
                            district.map(one -> DISTRICT + "=" + one.slug()),
                            standing.map(one -> STANDING + "=" + word(one)))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("&"));
            return PATH + (query.isEmpty() ? "" : "?" + query);
        }

        Filter at(Optional<Neighbourhood> other) {
            return new Filter(other, standing);
        }

        Filter as(Optional<Standing> other) {
            return new Filter(district, other);
        }
    }

    /** Nothing as long as no table has published a result. */
    public Optional<Component> of(PageRequest request) {
        var all = city.latest(Wanted.ALL);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var filter = new Filter(
                request.parameter(DISTRICT).flatMap(territory::bySlug),
                request.parameter(STANDING).flatMap(CityPart::standing));
        var shown = city.latest(new Wanted(filter.district().map(Neighbourhood::id), filter.standing()));
        var heading = h2(t("tables.city.title"));
        heading.setId("priorita");
        var section = attr(
                el("section", "rn-stack rn-city", heading, p("rn-muted", t("tables.city.rule")), filters(filter)),
                "aria-labelledby",
                "priorita");
        section.add(
                shown.isEmpty()
                        ? div("rn-empty", Icon.of("filter").svg(), p("", t("tables.city.empty")))
                        : table(shown));
        return Optional.of(section);
    }

    private static Optional<Standing> standing(String word) {
        return Arrays.stream(Standing.values())
                .filter(one -> word(one).equals(word))
                .findFirst();
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Component filters(Filter filter) {
        var row = attr(div("rn-scroller"), "data-wrap", "", "role", "group", "aria-label", t("tables.city.filters"));
        row.add(pill(
                filter.as(Optional.empty()),
                t("tables.city.all"),
                filter.standing().isEmpty()));
        for (var one : Standing.values()) {
            row.add(pill(
                    filter.as(Optional.of(one)),
                    t("tables.answers.standing", one),
                    filter.standing().filter(one::equals).isPresent()));
        }
        var quarters =
                attr(div("rn-scroller"), "data-wrap", "", "role", "group", "aria-label", t("tables.city.quarters"));
        quarters.add(pill(
                filter.at(Optional.empty()),
                t("tables.city.everywhere"),
                filter.district().isEmpty()));
        territory
                .all()
                .forEach(quarter -> quarters.add(pill(
                        filter.at(Optional.of(quarter)),
                        quarter.name(),
                        filter.district().filter(quarter::equals).isPresent())));
        return attr(div("rn-stack", row, quarters), "data-gap", "s");
    }

    private static Component pill(Filter to, String words, boolean chosen) {
        var pill = link("rn-pill", to.href(), text(words));
        return chosen ? attr(pill, "aria-current", "true") : pill;
    }

    private Component table(List<Line> lines) {
        var today = priorities.today();
        var cards = answers.cards(lines.stream().map(Line::priority).toList());
        var rows = el("tbody", "");
        for (var line : lines) {
            var priority = line.priority();
            rows.add(el(
                    "tr",
                    "",
                    attr(el("td", "", String.valueOf(line.place())), "data-label", t("tables.city.place")),
                    attr(
                            el(
                                    "th",
                                    "",
                                    local(link("", priority.path(), text(priority.title()))),
                                    el("br", ""),
                                    AnswerWords.source(priority, cards)),
                            "scope",
                            "row"),
                    attr(local(el("td", "", priority.tableName())), "data-label", t("tables.city.table")),
                    attr(
                            el("td", "", AnswerWords.chip(priority, today)),
                            "data-label",
                            t("tables.answers.column.answer"))));
        }
        return div(
                "rn-tablebox",
                attr(
                        el(
                                "table",
                                "rn-table",
                                attr(el("caption", "", t("tables.city.caption")), "class", "rn-sr"),
                                el(
                                        "thead",
                                        "",
                                        el(
                                                "tr",
                                                "",
                                                column("tables.city.place"),
                                                column("tables.answers.column.priority"),
                                                column("tables.city.table"),
                                                column("tables.answers.column.answer"))),
                                rows),
                        "data-fold",
                        ""));
    }

    private static Component column(String key) {
        return attr(el("th", "", t(key)), "scope", "col");
    }
}
