package org.rione.community.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rione.community.Initiative;
import org.rione.community.InitiativeState;
import org.rione.community.Initiatives;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** The page of one initiative: what, when, where, by whom, and how many come. */
@org.springframework.stereotype.Component
class InitiativePage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(CalendarAddress.PATH + "/([a-z0-9-]{1,80})");

    private final Initiatives initiatives;
    private final Territory territory;
    private final Clock clock;

    InitiativePage(Initiatives initiatives, Territory territory, Clock clock) {
        this.initiatives = initiatives;
        this.territory = territory;
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
                ? initiatives
                        .find(address.group(1))
                        .map(initiative -> new Rendered(
                                new PageMeta(initiative.title(), initiative.words(), initiative.path()),
                                content(initiative, signIn(initiative), List.of()),
                                Set.of(Topics.subject(initiative.id().value()))))
                : Optional.empty();
    }

    /**
     * @param coming how one says that one comes
     * @param tools what its association can do besides
     */
    Component content(Initiative initiative, Component coming, List<Component> tools) {
        var title = div(
                "rn-title",
                span("rn-kicker", Icon.of("calendar").svg(), text(t("community.kind.initiative"))),
                local(h1(initiative.title())),
                p("rn-lead", EventWords.line(initiative.begins(), initiative.ends(), initiative.place())));
        var main = attr(div("rn-stack"), "data-gap", "l");
        notice(initiative).ifPresent(main::add);
        main.add(local(p("rn-initiative-words", initiative.words())), facts(initiative));
        tools.forEach(main::add);
        return div(
                "",
                Crumbs.from(CalendarAddress.PATH, t("community.calendar.title")).hereNamed(initiative.title()),
                div(
                        "rn-wrap rn-calendar",
                        title,
                        initiative.cancelled().isPresent()
                                ? main
                                : attr(div("rn-split", aside(initiative, coming), main), "data-aside", "first")));
    }

    private static Optional<Component> notice(Initiative initiative) {
        if (initiative.cancelled().isPresent()) {
            return Optional.of(callout(
                    "danger",
                    "ban",
                    t("community.cancelled"),
                    initiative.cancelled().get()));
        }
        return switch (initiative.state()) {
            case HELD -> Optional.of(callout("warn", "clock", t("community.held"), t("community.held.next")));
            case REMOVED ->
                Optional.of(callout("danger", "eye-off", t("community.removed"), t("community.removed.next")));
            case PUBLISHED -> Optional.empty();
        };
    }

    private static Component callout(String kind, String icon, String what, String more) {
        return attr(div("rn-callout", Icon.of(icon).svg(), div("", el("b", "", what), p("", more))), "data-kind", kind);
    }

    private Component facts(Initiative initiative) {
        var facts = div("rn-facts", span("", Icon.of("map-pin").svg(), text(initiative.place())));
        initiative
                .district()
                .flatMap(territory::find)
                .map(Neighbourhood::name)
                .ifPresent(name -> facts.add(span("", Icon.of("map").svg(), text(name))));
        facts.add(span(
                "",
                Icon.of("users").svg(),
                link(AssociationsPage.PATH + "/" + initiative.associationSlug(), initiative.associationName())));
        return facts;
    }

    private Component aside(Initiative initiative, Component coming) {
        var card = el(
                "section",
                "rn-card",
                div(
                        "rn-row",
                        EventWords.day(LocalDate.ofInstant(initiative.begins(), Dates.zone())),
                        attr(
                                el("h2", "rn-card-title", t("community.attending", initiative.attending())),
                                "id",
                                "quanti")));
        if (initiative.takesPlace(clock.instant())) {
            card.add(coming, p("rn-hint", t("community.attending.secret")));
        } else if (initiative.state() == InitiativeState.PUBLISHED) {
            card.add(p("rn-muted", t("community.over")));
        }
        return attr(el("aside", "rn-stack", card), "aria-label", t("community.attend.aside"));
    }

    static Component signIn(Initiative initiative) {
        return attr(
                link("rn-btn", "/accedi?da=" + initiative.path(), text(t("community.attend.sign-in"))),
                "data-kind",
                "primary",
                "data-wide",
                "",
                "router-ignore",
                "");
    }
}
