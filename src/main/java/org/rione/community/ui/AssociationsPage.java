package org.rione.community.ui;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rione.community.Association;
import org.rione.community.Associations;
import org.rione.shared.Cursor;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.SitemapSource;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** The register of the city's associations. */
@org.springframework.stereotype.Component
class AssociationsPage implements PublicPage, SitemapSource {

    static final String PATH = "/associazioni";

    private static final int PAGE = 20;
    private static final String DISTRICT = "quartiere";
    private static final String AFTER = "dopo";

    private final Associations associations;
    private final Territory territory;

    AssociationsPage(Associations associations, Territory territory) {
        this.associations = associations;
        this.territory = territory;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return Optional.of(new Rendered(
                new PageMeta(t("community.associations.title"), t("community.associations.lead"), PATH),
                content(request),
                Set.of(Topics.COMMUNITY)));
    }

    Component content(PageRequest request) {
        var district = request.parameter(DISTRICT).flatMap(territory::bySlug);
        var slice = associations.page(district.map(Neighbourhood::id), after(request), PAGE);
        var page = div(
                "rn-wrap rn-calendar",
                div("rn-title", h1(t("community.associations.title")), p("rn-lead", t("community.associations.lead"))),
                filters(district));
        if (slice.items().isEmpty()) {
            page.add(div("rn-empty", Icon.of("users").svg(), p("", t("community.associations.empty"))));
        } else {
            var list = attr(el("ul", "rn-grid rn-table-cards"), "data-cols", "2", "role", "list");
            slice.items().forEach(association -> list.add(card(association)));
            page.add(list);
        }
        slice.next()
                .ifPresent(next -> page.add(div(
                        "rn-row",
                        attr(
                                link(
                                        "rn-btn",
                                        PATH + "?" + AFTER + "=" + next.encoded()
                                                + district.map(one -> "&" + DISTRICT + "=" + one.slug())
                                                        .orElse(""),
                                        text(t("community.more"))),
                                "data-kind",
                                "neutral"))));
        return div("", Crumbs.from("/", t("shared.home")).here(t("community.associations.title")), page);
    }

    private static Optional<Cursor> after(PageRequest request) {
        try {
            return request.parameter(AFTER).map(text -> Cursor.decode(text, 2));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not a place in this list: it begins at its beginning
        }
    }

    private Component filters(Optional<Neighbourhood> chosen) {
        var row = attr(div("rn-row"), "role", "group", "aria-label", t("community.calendar.filters"));
        row.add(pill(PATH, t("community.calendar.everywhere"), chosen.isEmpty()));
        territory
                .all()
                .forEach(quarter -> row.add(pill(
                        PATH + "?" + DISTRICT + "=" + quarter.slug(),
                        quarter.name(),
                        chosen.filter(quarter::equals).isPresent())));
        return row;
    }

    private static Component pill(String to, String words, boolean chosen) {
        var pill = link("rn-pill", to, text(words));
        return chosen ? attr(pill, "aria-current", "true") : pill;
    }

    private static Component card(Association association) {
        var card = el(
                "li",
                "rn-card",
                el("h2", "rn-card-title", link("rn-card-link", association.path(), local(text(association.name())))),
                local(p("rn-muted", association.about())));
        if (!association.services().isEmpty()) {
            card.add(local(p("rn-hint", String.join(" · ", association.services()))));
        }
        return card;
    }

    @Override
    public Stream<Address> addresses() {
        return Stream.concat(
                Stream.of(new Address(CalendarAddress.PATH, null), new Address(PATH, null)),
                associations.page(Optional.empty(), Optional.empty(), 1000).items().stream()
                        .map(association -> new Address(association.path(), null)));
    }
}
