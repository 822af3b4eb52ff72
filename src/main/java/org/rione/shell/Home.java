package org.rione.shell;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.HomeBlock;
import org.rione.shared.ui.HomeBlock.Place;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.springframework.beans.factory.ObjectProvider;

/** The first page: what this is, what happens now, and what the modules have to show. */
@org.springframework.stereotype.Component
class Home implements PublicPage {

    static final String PATH = "/";

    private static final int CARDS = 3;
    private static final String NEW_REPORT = "/segnalazioni/nuova";
    private static final String PROGRAMMES = "/programmi";

    private final ObjectProvider<HomeBlock> blocks;
    private final Addressing exists;
    private final String city;
    private final Clock clock;

    /** Which doors the page may show; asked late, because the addresses count this page too. */
    interface Addressing {
        boolean exists(String path);
    }

    Home(ObjectProvider<HomeBlock> blocks, ObjectProvider<Addresses> addresses, RioneProperties rione, Clock clock) {
        this.blocks = blocks;
        this.exists = path -> addresses.getObject().exists(path);
        this.city = rione.municipality().city();
        this.clock = clock;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var topics = new HashSet<String>();
        blocks.forEach(block -> topics.addAll(block.topics()));
        var meta = new PageMeta(t("shell.home.title"), t("shell.home.description", city), PATH);
        return Optional.of(new Rendered(meta, content(), Set.copyOf(topics)));
    }

    private Component content() {
        var page = el("div", "", hero());
        now().ifPresent(page::add);
        var ground = page.getElement().getChildCount() > 1 ? "" : "surface";
        for (var block : ordered(Place.SECTION)) {
            var parts = block.render();
            if (!parts.isEmpty()) {
                page.add(section(ground, parts));
                ground = ground.isEmpty() ? "surface" : "";
            }
        }
        return page;
    }

    private Component hero() {
        var doors = new ArrayList<Component>();
        if (exists.exists(NEW_REPORT)) {
            doors.add(attr(
                    link("rn-btn", NEW_REPORT, Icon.of("camera").svg(), text(t("shell.report"))),
                    "data-kind",
                    "primary",
                    "data-size",
                    "l"));
        }
        if (exists.exists(PROGRAMMES)) {
            doors.add(attr(link("rn-btn", PROGRAMMES, text(t("shell.home.read"))), "data-size", "l"));
        }
        var words = el("div", "rn-stack", Html.h1(t("shell.home.title")), Html.p("rn-lead", t("shell.home.lead")));
        words.add(el("div", "rn-row rn-hero-do", doors.toArray(Component[]::new)));
        if (exists.exists("/segnalazioni")) {
            words.add(nearby());
        }
        return el("div", "rn-hero", el("div", "rn-wrap", words, skyline()));
    }

    private static Component nearby() {
        var field = attr(
                el("input", "rn-input"),
                "id",
                "dove",
                "name",
                "q",
                "placeholder",
                t("shell.home.nearby.hint"),
                "autocomplete",
                "off");
        var button = attr(
                el("button", "rn-btn", Icon.of("search").svg()),
                "type",
                "submit",
                "data-kind",
                "neutral",
                "aria-label",
                t("shell.home.nearby.search"));
        return attr(
                el(
                        "form",
                        "rn-find",
                        attr(el("label", "rn-strong", t("shell.home.nearby")), "for", "dove"),
                        el("div", "rn-row rn-nowrap", field, button)),
                "role",
                "search",
                "aria-label",
                t("shell.home.nearby.name"),
                "action",
                "/segnalazioni",
                "method",
                "get");
    }

    private static Component skyline() {
        var svg = attr(
                new HtmlContainer("svg"),
                "class",
                "rn-skyline",
                "role",
                "img",
                "aria-label",
                t("shell.drawing.skyline"));
        svg.add(attr(new HtmlContainer("use"), "href", "/images/drawings.svg#skyline"));
        return svg;
    }

    private Optional<Component> now() {
        var cards = ordered(Place.NOW).stream()
                .flatMap(block -> block.render().stream())
                .limit(CARDS)
                .toList();
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        var head = el(
                "div",
                "rn-section-head",
                attr(Html.h2(t("shell.home.now", city)), "id", "adesso"),
                text("rn-hint", Dates.day(clock.instant())));
        var grid = attr(el("div", "rn-grid", cards.toArray(Component[]::new)), "data-cols", "3");
        return Optional.of(section("surface", List.of(head, grid)));
    }

    private static Component section(String ground, List<? extends Component> parts) {
        var section = el("div", "rn-section", el("div", "rn-wrap", parts.toArray(Component[]::new)));
        return ground.isEmpty() ? section : attr(section, "data-ground", ground);
    }

    private List<HomeBlock> ordered(Place place) {
        return blocks.stream()
                .filter(block -> block.place() == place)
                .sorted(Comparator.comparingInt(HomeBlock::order))
                .toList();
    }
}
