package org.rione.programme.ui;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rione.participation.SubjectKind;
import org.rione.participation.Tallies;
import org.rione.participation.Tally;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.ProgrammeOutline;
import org.rione.programme.ProgrammeSection;
import org.rione.programme.Programmes;
import org.rione.programme.Progress;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;

/** The page of a programme: its sections as an outline, or the actions that a reader asked for. */
@org.springframework.stereotype.Component
class ProgrammePage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(ProgrammeLinks.PROGRAMMES + "/([^/]+)");

    private final Programmes programmes;
    private final Tallies tallies;
    private final Clock clock;

    ProgrammePage(Programmes programmes, Tallies tallies, Clock clock) {
        this.programmes = programmes;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** What is drawn at one time: a programme, what was asked for, and what residents say of its actions. */
    private record Drawing(
            ProgrammeOutline outline,
            ActionFilter filter,
            List<ActionRow> found,
            Map<UUID, Tally> tallies,
            LocalDate today) {

        Tally tally(ActionRow action) {
            return tallies.getOrDefault(action.id().value(), Tally.NONE);
        }

        Component item(ActionRow action, String heading) {
            return ActionParts.item(outline.programme(), action, tally(action).importance(), today, heading);
        }
    }

    @Override
    public boolean claims(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = ADDRESS.matcher(request.path());
        return address.matches()
                ? programmes.outline(address.group(1)).map(outline -> rendered(outline, ActionFilter.of(request)))
                : Optional.empty();
    }

    private Rendered rendered(ProgrammeOutline outline, ActionFilter filter) {
        var programme = outline.programme();
        var actions = outline.actions();
        return new Rendered(
                new PageMeta(
                        programme.title(),
                        t("programme.description", actions.size(), programme.municipality()),
                        ProgrammeLinks.programme(programme.slug())),
                content(drawing(outline, filter)),
                Set.of(Topics.PROGRAMMES, Tally.topic(SubjectKind.ACTION)));
    }

    private Drawing drawing(ProgrammeOutline outline, ActionFilter filter) {
        var actions = outline.actions();
        var byWords = filter.words().isEmpty()
                ? actions
                : withWords(actions, programmes.matching(outline.programme().id(), filter.words()));
        var counted = tallies.of(
                SubjectKind.ACTION,
                actions.stream().map(action -> action.id().value()).toList());
        return new Drawing(outline, filter, byWords, counted, LocalDate.ofInstant(clock.instant(), Dates.zone()));
    }

    private static List<ActionRow> withWords(List<ActionRow> actions, Set<org.rione.programme.ActionId> matching) {
        return actions.stream().filter(action -> matching.contains(action.id())).toList();
    }

    private Component content(Drawing drawing) {
        var programme = drawing.outline().programme();
        var main = div("rn-stack", results(drawing));
        var archived = drawing.outline().archived();
        if (drawing.filter().isEmpty()) {
            values(drawing.outline()).ifPresent(main::add);
            if (!archived.isEmpty()) {
                main.add(archived(programme.slug(), archived));
            }
        }
        return div(
                "",
                Crumbs.from("/", t("programme.home"))
                        .to(ProgrammeLinks.PROGRAMMES, t("programme.all.title"))
                        .hereNamed(programme.title()),
                div(
                        "rn-wrap rn-page-body",
                        title(drawing),
                        attr(
                                div(
                                        "rn-split",
                                        new FilterPart(drawing.outline(), drawing.filter(), drawing.found())
                                                .build(programmes.officesOf(
                                                        drawing.outline().actions())),
                                        main),
                                "data-side",
                                "start")));
    }

    private Component title(Drawing drawing) {
        var outline = drawing.outline();
        var actions = outline.actions();
        var facts = div("rn-facts");
        for (var state : List.of(ActionState.STARTED, ActionState.COMPLETED, ActionState.SUSPENDED)) {
            long count =
                    actions.stream().filter(action -> action.state() == state).count();
            if (count > 0) {
                facts.add(fact(Icon.of(state.chip().icon()), count, t("programme.count." + state.name(), count)));
            }
        }
        long late = actions.stream()
                .filter(action -> action.isLate(drawing.today()))
                .count();
        if (late > 0) {
            facts.add(fact(Icon.of("clock-exclamation"), late, t("programme.count.late")));
        }
        var votes = actions.stream()
                .map(action -> drawing.tally(action).importance())
                .toList();
        long all = votes.stream().mapToLong(one -> one.all()).sum();
        if (all > 0) {
            long verified = votes.stream().mapToLong(one -> one.verified()).sum();
            facts.add(fact(Icon.of("users"), all, t("programme.count.votes", all, Numbers.percent(verified, all))));
        }
        return div(
                "rn-title",
                text(
                        "rn-kicker",
                        outline.programme().municipality() + " \u00b7 "
                                + outline.programme().years()),
                attr(
                        h1(outline.programme().title()),
                        "lang",
                        outline.programme().language()),
                p(
                        "rn-lead",
                        t("programme.lead", actions.size(), outline.programme().municipality())),
                facts);
    }

    static Component fact(Icon icon, long number, String word) {
        return span("", icon.svg(), el("b", "", Numbers.whole(number)), text(" " + word));
    }

    private Component results(Drawing drawing) {
        var shown = drawing.found().stream().filter(drawing.filter()::matches).toList();
        var all = drawing.outline().actions().size();
        var count = attr(
                el(
                        "p",
                        "",
                        el("b", "", t("programme.actions", shown.size())),
                        text("rn-muted", drawing.filter().isEmpty() ? "" : " " + t("programme.of", all))),
                "aria-live",
                "polite");
        var results = el("section", "rn-stack");
        results.getElement().setAttribute("aria-label", t("programme.results"));
        results.add(attr(div("rn-row", count, orders(drawing.filter())), "data-spread", ""));
        if (shown.isEmpty()) {
            results.add(empty(drawing));
        } else if (drawing.filter().order() == ActionFilter.Order.PROGRAMME) {
            sections(drawing, shown).forEach(results::add);
        } else {
            var list = el("ol", "rn-list rn-acts rn-card");
            sorted(drawing, shown).forEach(action -> list.add(drawing.item(action, "h2")));
            results.add(list);
        }
        return results;
    }

    private static Component empty(Drawing drawing) {
        return div(
                "rn-empty",
                Icon.of("search").svg(),
                h2(t("programme.none")),
                p("", t("programme.none-next")),
                link(
                        "rn-btn",
                        ProgrammeLinks.programme(drawing.outline().programme().slug()),
                        text(t("programme.filter.clear"))));
    }

    private static Component orders(ActionFilter filter) {
        var orders = attr(div("rn-scroller"), "role", "group", "aria-label", t("programme.order"));
        for (var order : ActionFilter.Order.values()) {
            var pill = link("rn-pill", filter.in(order), text(t("programme.order." + order.name())));
            orders.add(order == filter.order() ? attr(pill, "aria-current", "true") : pill);
        }
        return orders;
    }

    private static List<ActionRow> sorted(Drawing drawing, List<ActionRow> shown) {
        Comparator<ActionRow> order =
                switch (drawing.filter().order()) {
                    case PROGRAMME -> Comparator.comparingInt(ActionRow::position);
                    case IMPORTANCE ->
                        Comparator.comparingLong((ActionRow action) ->
                                        drawing.tally(action).importance().yes())
                                .reversed();
                    case DISCUSSION ->
                        Comparator.comparingLong((ActionRow action) ->
                                        drawing.tally(action).comments())
                                .reversed();
                    case RECENT -> Comparator.comparing(ActionRow::changedAt).reversed();
                };
        return shown.stream()
                .sorted(order.thenComparingInt(ActionRow::position))
                .toList();
    }

    /** The outermost sections that have something to show; those without actions of their own come first, as cards. */
    private static List<Component> sections(Drawing drawing, List<ActionRow> shown) {
        var parts = new ArrayList<Component>();
        var outline = drawing.outline();
        var bare = new ArrayList<ProgrammeSection>();
        var open = !drawing.filter().isEmpty();
        for (var root : outline.roots()) {
            var branch = outline.branch(root.code());
            var inside = shown.stream()
                    .filter(action -> branch.contains(action.section()))
                    .toList();
            var crossing = shown.stream()
                    .filter(action ->
                            action.alsoIn().stream().anyMatch(branch::contains) && !branch.contains(action.section()))
                    .toList();
            if (!inside.isEmpty()) {
                parts.add(section(drawing, root, inside, crossing, open));
            } else if (drawing.filter().isEmpty()) {
                bare.add(root);
            }
        }
        if (!bare.isEmpty()) {
            parts.addFirst(pillars(bare));
        }
        return parts;
    }

    private static Component pillars(List<ProgrammeSection> sections) {
        var cards = div("rn-pillars");
        sections.forEach(section -> cards.add(el(
                "section",
                "rn-card",
                text("rn-kicker", ActionParts.kind(section)),
                local(h2(section.name())),
                p("rn-muted", section.goal()))));
        return cards;
    }

    private static Component section(
            Drawing drawing,
            ProgrammeSection section,
            List<ActionRow> actions,
            List<ActionRow> crossing,
            boolean open) {
        var all = drawing.outline().actions();
        var branch = drawing.outline().branch(section.code());
        int progress = Progress.of(
                all.stream().filter(action -> branch.contains(action.section())).toList());
        long started = actions.stream()
                .filter(action -> action.state() == ActionState.STARTED)
                .count();
        var head = el(
                "summary",
                "rn-area-head",
                ActionParts.ring(section.name(), progress, "s"),
                el("h2", "rn-area-name", text("rn-hint", ActionParts.kind(section) + " "), local(text(section.name()))),
                text(
                        "rn-hint rn-only-wide rn-area-count",
                        t("programme.actions", actions.size())
                                + (started == 0 ? "" : ", " + t("programme.started", started))),
                Icon.of("chevron-down").svg());
        var inside = div("rn-area-in");
        fill(inside, drawing, section, actions, "h3");
        if (!crossing.isEmpty()) {
            inside.add(crossing(drawing, crossing));
        }
        var area = el("details", "rn-area", head, inside);
        area.setId("sezione-" + section.code());
        return open ? attr(area, "open", "") : area;
    }

    /** The actions of a section, then its nested sections with theirs. */
    private static void fill(
            HtmlContainer into, Drawing drawing, ProgrammeSection section, List<ActionRow> actions, String heading) {
        if (!section.goal().isEmpty()) {
            into.add(p("rn-muted", section.goal()));
        }
        var own = actions.stream()
                .filter(action -> action.section().equals(section.code()))
                .toList();
        if (!own.isEmpty()) {
            var list = el("ol", "rn-list rn-acts");
            own.forEach(action -> list.add(drawing.item(action, heading)));
            into.add(list);
        }
        for (var nested : drawing.outline().inside(section)) {
            var branch = drawing.outline().branch(nested.code());
            var inside = actions.stream()
                    .filter(action -> branch.contains(action.section()))
                    .toList();
            if (!inside.isEmpty()) {
                into.add(el(
                        heading,
                        "rn-area-nested",
                        text("rn-hint", ActionParts.kind(nested) + " "),
                        local(text(nested.name()))));
                fill(into, drawing, nested, inside, heading.equals("h3") ? "h4" : "h5");
            }
        }
    }

    private static Component crossing(Drawing drawing, List<ActionRow> actions) {
        var list = el("ul", "rn-crossing");
        actions.forEach(action -> list.add(el(
                "li",
                "",
                text("rn-code", action.code() + " "),
                local(link(
                        ProgrammeLinks.action(drawing.outline().programme().slug(), action.code()), action.title())))));
        return div("", p("rn-hint", t("programme.crossing")), list);
    }

    private static Optional<Component> values(ProgrammeOutline outline) {
        if (outline.values().isEmpty()) {
            return Optional.empty();
        }
        var cards = attr(div("rn-pillars"), "lang", outline.programme().language());
        outline.values()
                .forEach(value -> cards.add(
                        el("section", "rn-card", el("h3", "", value.name()), p("rn-muted", value.summary()))));
        return Optional.of(el("section", "", div("rn-section-head", h2(t("programme.values"))), cards));
    }

    private static Component archived(String slug, List<ActionRow> actions) {
        var list = el("ul", "rn-list rn-card");
        actions.forEach(action -> list.add(el(
                "li",
                "rn-archived",
                text("rn-code", action.code()),
                local(link(ProgrammeLinks.action(slug, action.code()), action.title())),
                ActionParts.archivedChip())));
        return el(
                "section",
                "",
                div("rn-section-head", h2(t("programme.archived.title"))),
                p("rn-muted", t("programme.archived.why")),
                list);
    }
}
