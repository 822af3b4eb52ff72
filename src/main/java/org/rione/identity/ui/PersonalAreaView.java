package org.rione.identity.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PersonalSection;
import org.rione.shared.ui.PersonalSection.Awaiting;

/** A person's own page: what awaits them, and in brief what each module keeps of theirs; each section whole below. */
@Route("area-personale")
@RouteAlias("area-personale/:section")
@PermitAll
class PersonalAreaView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "/area-personale";

    private final CurrentPerson current;
    private final PersonalTabs tabs;
    private String title = "";

    PersonalAreaView(CurrentPerson current, PersonalTabs tabs) {
        this.current = current;
        this.tabs = tabs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var me = current.require();
        removeAll();
        event.getRouteParameters()
                .get("section")
                .map(this::section)
                .ifPresentOrElse(section -> showWhole(me, section), () -> showAll(me));
    }

    private PersonalSection section(String path) {
        return tabs.sections().stream()
                .filter(section -> section.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void showAll(SignedIn me) {
        title = t("identity.own.title");
        var content = div(
                "rn-wrap rn-own", div("rn-title", h1(t("identity.own.hello", me.name())), standing(me)), tabs.at(PATH));
        var awaiting = tabs.sections().stream()
                .flatMap(section -> section.awaiting(me.id()).stream())
                .toList();
        if (!awaiting.isEmpty()) {
            content.add(section("attesa", t("identity.own.awaiting"), awaiting(awaiting)));
        }
        var shown = 0;
        for (var section : tabs.sections()) {
            var brief = section.brief(me.id());
            if (brief.isPresent()) {
                shown++;
                content.add(section(section.path(), t(section.titleKey()), brief.get(), all(section)));
            }
        }
        if (shown == 0 && awaiting.isEmpty()) {
            content.add(nothingYet());
        }
        content.add(section(
                "dati",
                t("identity.data.title"),
                p("", t("identity.own.data")),
                link("", OwnDataView.PATH, text(t("identity.own.data.link")))));
        add(Crumbs.from("/", t("identity.home")).here(title), content);
    }

    private static Component standing(SignedIn me) {
        if (!me.has(org.rione.shared.Role.RESIDENT)) {
            return p("rn-lead", me.email());
        }
        return me.verified()
                ? Html.chip("ok", Icon.of("circle-check"), t("identity.own.verified"))
                : p("rn-lead", t("identity.own.unverified"));
    }

    private static Component awaiting(List<Awaiting> awaiting) {
        var list = el("ul", "rn-list");
        awaiting.forEach(
                one -> list.add(el("li", "rn-row", one.icon().svg(), link("", one.href(), text(one.sentence())))));
        return list;
    }

    private static Component all(PersonalSection section) {
        return link(
                "rn-row",
                PersonalTabs.address(section),
                text(t("identity.own.all")),
                Html.srOnly(": " + t(section.titleKey())),
                Icon.of("arrow-right").svg());
    }

    private static Component nothingYet() {
        return div(
                "rn-empty",
                Icon.of("heart").svg(),
                p("", t("identity.own.nothing")),
                attr(link("rn-btn", "/programmi", text(t("identity.own.nothing.next"))), "data-kind", "primary"));
    }

    private void showWhole(SignedIn me, PersonalSection section) {
        title = t(section.titleKey());
        add(
                Crumbs.from("/", t("identity.home"))
                        .to(PATH, t("identity.own.title"))
                        .here(title),
                div(
                        "rn-wrap rn-own",
                        div("rn-title", h1(title)),
                        tabs.at(PersonalTabs.address(section)),
                        section.whole(me.id())));
    }

    static Component section(String id, String title, Component... content) {
        var section = attr(
                el("section", "rn-card", attr(el("h2", "rn-card-title", title), "id", "s-" + id)),
                "aria-labelledby",
                "s-" + id);
        section.add(content);
        return section;
    }
}
