package org.rione.community.ui;

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
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rione.community.Association;
import org.rione.community.Associations;
import org.rione.community.Initiative;
import org.rione.community.InitiativeState;
import org.rione.community.Initiatives;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** The page of one association: what it offers, how to reach it, what it plans. */
@org.springframework.stereotype.Component
class AssociationPage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(AssociationsPage.PATH + "/([a-z0-9-]{1,60})");

    private final Associations associations;
    private final Initiatives initiatives;
    private final Territory territory;

    AssociationPage(Associations associations, Initiatives initiatives, Territory territory) {
        this.associations = associations;
        this.initiatives = initiatives;
        this.territory = territory;
    }

    @Override
    public boolean claims(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = ADDRESS.matcher(request.path());
        return address.matches()
                ? associations
                        .find(address.group(1))
                        .map(association -> new Rendered(
                                new PageMeta(association.name(), association.about(), association.path()),
                                content(association),
                                Set.of(Topics.subject(association.id().value()), Topics.COMMUNITY)))
                : Optional.empty();
    }

    /** As the person who asks may see it: who speaks for the association can propose. */
    Component content(Association association) {
        var title = div(
                "rn-title",
                span("rn-kicker", Icon.of("users").svg(), text(t("community.association"))),
                local(h1(association.name())),
                local(p("rn-lead", association.about())));
        association
                .district()
                .flatMap(territory::find)
                .map(Neighbourhood::name)
                .ifPresent(name ->
                        title.add(div("rn-facts", span("", Icon.of("map").svg(), text(name)))));
        var main = attr(div("rn-stack"), "data-gap", "xl");
        if (!association.services().isEmpty()) {
            var list = el("ul", "rn-services");
            association.services().forEach(service -> list.add(local(el("li", "", service))));
            main.add(el("section", "", h2(t("community.services")), list));
        }
        main.add(coming(association));
        return div(
                "",
                Crumbs.from(AssociationsPage.PATH, t("community.associations.title"))
                        .hereNamed(association.name()),
                div("rn-wrap rn-calendar", title, div("rn-split", main, contact(association))));
    }

    private Component coming(Association association) {
        var head = attr(div("rn-section-head", h2(t("community.coming"))), "data-spread", "");
        if (associations.speaksFor(association.id())) {
            head.add(attr(
                    link(
                            "rn-btn",
                            association.path() + "/proponi",
                            Icon.of("plus").svg(),
                            text(t("community.propose"))),
                    "data-kind",
                    "primary"));
        }
        var section = el("section", "", head);
        var all = initiatives.coming(association.id());
        if (all.isEmpty()) {
            section.add(div(
                    "rn-empty",
                    Icon.of("calendar").svg(),
                    p("", t("community.coming.empty")),
                    link(CalendarAddress.PATH, t("community.coming.empty-next"))));
            return section;
        }
        var list = attr(el("ul", "rn-card rn-list rn-calendar-days"), "role", "list");
        all.forEach(initiative -> list.add(line(initiative)));
        section.add(list);
        return section;
    }

    private static Component line(Initiative initiative) {
        var chips = div("rn-row", text("rn-hint", t("community.attending", initiative.attending())));
        if (initiative.cancelled().isPresent()) {
            chips.add(EventWords.cancelled());
        }
        if (initiative.state() == InitiativeState.HELD) {
            chips.add(Html.chip("waiting", Icon.of("clock"), t("community.held")));
        }
        if (initiative.state() == InitiativeState.REMOVED) {
            chips.add(Html.chip("overdue", Icon.of("eye-off"), t("community.removed")));
        }
        return el(
                "li",
                "rn-event",
                EventWords.day(LocalDate.ofInstant(initiative.begins(), Dates.zone())),
                div(
                        "rn-stack",
                        el("h3", "", local(link(initiative.path(), initiative.title()))),
                        p("rn-muted", EventWords.line(initiative.begins(), initiative.ends(), initiative.place())),
                        chips));
    }

    private static Component contact(Association association) {
        var heading = h2(t("community.contact"));
        heading.setId("contatti");
        attr(heading, "class", "rn-card-title");
        var list = el("ul", "rn-stack rn-contact");
        add(list, "mail", association.email(), "mailto:" + association.email());
        add(list, "message", association.phone(), "tel:" + association.phone().replaceAll("[^+0-9]", ""));
        add(list, "external-link", association.website(), association.website());
        if (!association.address().isEmpty()) {
            list.add(el("li", "rn-row", Icon.of("map-pin").svg(), text(association.address())));
        }
        var card = attr(el("section", "rn-card", heading), "aria-labelledby", "contatti");
        card.add(list.getChildren().findAny().isPresent() ? list : p("rn-muted", t("community.contact.none")));
        return attr(el("aside", "rn-stack", card), "aria-label", t("community.contact"));
    }

    private static void add(HtmlContainer list, String icon, String words, String href) {
        if (!words.isEmpty()) {
            var link = attr(link("", href, text(words)), "router-ignore", "", "rel", "noopener nofollow");
            list.add(el("li", "rn-row", Icon.of(icon).svg(), link));
        }
    }
}
