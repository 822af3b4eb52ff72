package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.rione.programme.ActionState;
import org.rione.programme.ProgrammeCover;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.Programmes;
import org.rione.shared.RioneProperties;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;

/** The list of programmes. */
@org.springframework.stereotype.Component
class ProgrammesPage implements PublicPage {

    private final Programmes programmes;
    private final String city;

    ProgrammesPage(Programmes programmes, RioneProperties rione) {
        this.programmes = programmes;
        this.city = rione.municipality().city();
    }

    @Override
    public boolean claims(String path) {
        return path.equals(ProgrammeLinks.PROGRAMMES);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return Optional.of(new Rendered(
                new PageMeta(t("programme.all.title"), t("programme.all.lead", city), ProgrammeLinks.PROGRAMMES),
                content(),
                Set.of(Topics.PROGRAMMES)));
    }

    private Component content() {
        var page = div(
                "rn-wrap rn-page-body",
                div("rn-title", h1(t("programme.all.title")), p("rn-lead", t("programme.all.lead", city))));
        var all = programmes.all();
        if (all.isEmpty()) {
            page.add(div(
                    "rn-empty",
                    Icon.of("list").svg(),
                    h2(t("programme.all.empty")),
                    p("", t("programme.all.empty-next"))));
        }
        var list = div("rn-stack rn-programmes");
        all.forEach(cover -> list.add(card(cover)));
        page.add(list);
        return div("", Crumbs.from("/", t("programme.home")).here(t("programme.all.title")), page);
    }

    static Component card(ProgrammeCover cover) {
        var programme = cover.programme();
        return el(
                "article",
                "rn-card rn-programme-card",
                ActionParts.ring(programme.title(), cover.progress(), "m"),
                attr(
                        div(
                                "rn-stack",
                                text("rn-kicker", programme.municipality() + " \u00b7 " + programme.years()),
                                el(
                                        "h2",
                                        "",
                                        link(
                                                "rn-card-link",
                                                ProgrammeLinks.programme(programme.slug()),
                                                local(text(programme.title())))),
                                facts(cover)),
                        "data-gap",
                        "s"));
    }

    private static Component facts(ProgrammeCover cover) {
        var facts = div("rn-facts", text(t("programme.actions", cover.actions())));
        for (var state : ActionState.values()) {
            if (cover.in(state) > 0) {
                facts.add(ProgrammePage.fact(
                        Icon.of(state.chip().icon()),
                        cover.in(state),
                        t("programme.count." + state.name(), cover.in(state))));
            }
        }
        return facts;
    }
}
