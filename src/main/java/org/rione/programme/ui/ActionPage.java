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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.spi.SubjectPanel;
import org.rione.participation.ui.ParticipationParts;
import org.rione.programme.ActionFile;
import org.rione.programme.ActionRow;
import org.rione.programme.ProgrammeLinks;
import org.rione.programme.Programmes;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.springframework.beans.factory.ObjectProvider;

/** The page of an action: what residents say of it, how far it is, what is broken, what people write. */
@org.springframework.stereotype.Component
class ActionPage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(ProgrammeLinks.PROGRAMMES + "/([^/]+)/azioni/([^/]+)");
    private static final String NEW_REPORT = "/segnalazioni/nuova?azione=";

    private final Programmes programmes;
    private final ParticipationParts parts;
    private final ObjectProvider<SubjectPanel> panels;
    private final Live live;
    private final Clock clock;

    ActionPage(
            Programmes programmes,
            ParticipationParts parts,
            ObjectProvider<SubjectPanel> panels,
            Live live,
            Clock clock) {
        this.programmes = programmes;
        this.parts = parts;
        this.panels = panels;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public boolean claims(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return find(request.path())
                .map(file -> new Rendered(
                        meta(file),
                        content(file, request, List.of()),
                        Set.of(Topics.subject(file.action().id().value()))));
    }

    Optional<ActionFile> find(String path) {
        var address = ADDRESS.matcher(path);
        return address.matches() ? programmes.action(address.group(1), address.group(2)) : Optional.empty();
    }

    static PageMeta meta(ActionFile file) {
        return new PageMeta(
                file.action().title(),
                file.action().summary(),
                ProgrammeLinks.action(file.programme().slug(), file.action().code()));
    }

    static Subject subject(ActionFile file) {
        return new Subject(SubjectKind.ACTION, file.action().id().value());
    }

    /** @param tools what those who answer for the action see besides */
    Component content(ActionFile file, PageRequest request, List<Component> tools) {
        var action = file.action();
        var crumbs = Crumbs.from("/", t("programme.home"))
                .toNamed(
                        ProgrammeLinks.programme(file.programme().slug()),
                        file.programme().title())
                .hereNamed(action.code() + " " + action.title());
        Html.still(crumbs);
        var main = attr(div("rn-stack", thermometer(file), status(file)), "data-gap", "xl");
        tools.forEach(main::add);
        targets(file).map(Html::still).ifPresent(main::add);
        relatives(file).map(Html::still).ifPresent(main::add);
        main.add(sections(file), parts.thread(subject(file), request));
        var split = attr(div("rn-split", aside(file), main), "data-aside", "first");
        return div("", crumbs, div("rn-wrap rn-page-body", Html.still(title(file)), split));
    }

    private Component title(ActionFile file) {
        var action = file.action();
        var section = file.sections().isEmpty() ? "" : file.sections().getLast().name();
        var chips = div("rn-row");
        if (action.archived()) {
            chips.add(ActionParts.archivedChip());
        }
        chips.add(ActionParts.chip(action.state()));
        if (action.isLate(today())) {
            chips.add(ActionParts.lateChip());
        }
        file.office().ifPresent(office -> chips.add(outline("hall", office)));
        if (file.office().isEmpty()) {
            action.responsible().forEach(who -> chips.add(outline("hall", who)));
        }
        dates(action).ifPresent(dates -> chips.add(outline("calendar", dates)));
        action.places().forEach(place -> chips.add(outline("map-pin", place)));
        action.sdgs().forEach(goal -> chips.add(outline("target", t("programme.sdg." + goal))));
        if (!file.continues().isEmpty()) {
            chips.add(outline(
                    "refresh",
                    t("programme.continues.chip", file.continues().getFirst().years())));
        }
        return div(
                "rn-title",
                span("rn-kicker", text("rn-code", action.code()), text(" " + section)),
                attr(h1(action.title()), "lang", file.programme().language()),
                attr(p("rn-lead", action.summary()), "lang", file.programme().language()),
                chips);
    }

    private static Component outline(String icon, String word) {
        return attr(span("rn-chip", Icon.of(icon).svg(), text(word)), "data-kind", "outline");
    }

    private static Optional<String> dates(ActionRow action) {
        var from = action.actualFrom().or(action::plannedFrom).map(Dates::month);
        var to = action.actualTo().or(action::plannedTo).map(Dates::month);
        return from.isEmpty() && to.isEmpty()
                ? Optional.empty()
                : Optional.of(from.orElse("\u2026") + " \u2013 " + to.orElse("\u2026"));
    }

    private Component aside(ActionFile file) {
        var action = file.action();
        var aside = attr(el("aside", "rn-side"), "aria-label", t("programme.take-part"));
        if (action.archived()) {
            aside.add(el(
                    "section", "rn-card", h2(t("programme.archived")), p("rn-muted", t("programme.archived.action"))));
        } else if (action.canVote()) {
            aside.add(parts.opinions(subject(file)));
        }
        var buttons = attr(div("rn-stack"), "data-gap", "s");
        if (action.canReport() && !action.archived()) {
            buttons.add(attr(
                    link(
                            "rn-btn",
                            NEW_REPORT + action.id().value(),
                            Icon.of("flag").svg(),
                            text(t("programme.report-here"))),
                    "data-wide",
                    ""));
        }
        buttons.add(div("rn-row rn-needs-js", share(), print()));
        aside.add(Html.still(buttons));
        return aside;
    }

    private static Component share() {
        var done = attr(span("rn-hint"), "role", "status", "data-share-done", t("programme.share.done"));
        return span(
                "rn-row",
                attr(
                        el("button", "rn-btn", Icon.of("share").svg(), text(t("programme.share"))),
                        "type",
                        "button",
                        "data-kind",
                        "quiet",
                        "data-share",
                        ""),
                done);
    }

    private static Component print() {
        return attr(
                el("button", "rn-btn", Icon.of("printer").svg(), text(t("programme.print"))),
                "type",
                "button",
                "data-kind",
                "quiet",
                "data-print",
                "");
    }

    private Component thermometer(ActionFile file) {
        var subject = subject(file);
        var thermo = div("rn-thermo", parts.importance(subject), parts.satisfaction(subject));
        following(thermo, subject, () -> panels(subject, SubjectPanel.Place.THERMOMETER));
        var heading = h2(t("programme.thermometer"));
        heading.setId("termometro");
        return attr(
                el(
                        "section",
                        "",
                        Html.still(div(
                                "rn-section-head",
                                heading,
                                span("rn-kicker", span("rn-dot-live"), text(t("programme.live"))))),
                        thermo),
                "aria-labelledby",
                "termometro");
    }

    private Component sections(ActionFile file) {
        var subject = subject(file);
        var sections = attr(div("rn-stack rn-panels"), "data-gap", "xl");
        following(sections, subject, () -> panels(subject, SubjectPanel.Place.SECTION));
        return sections;
    }

    private List<Component> panels(Subject subject, SubjectPanel.Place place) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(SubjectPanel::order))
                .flatMap(panel -> panel.build(subject).stream())
                .toList();
    }

    /** Parts at the end of a container, drawn again when something changes about the subject. */
    private void following(Div into, Subject subject, Supplier<List<Component>> draw) {
        var shown = new ArrayList<Component>();
        SerializableRunnable again = () -> {
            shown.forEach(into::remove);
            shown.clear();
            draw.get().stream().map(Html::still).forEach(shown::add);
            shown.forEach(into::add);
        };
        again.run();
        live.redraw(into, Topics.subject(subject.id()), again);
    }

    /** How far it is and what was told; follows what offices tell while the page is open. */
    private Component status(ActionFile file) {
        var heading = h2(t("programme.status"));
        heading.setId("storia");
        var card = div("rn-card", Html.still(new StatusPart(file, today()).build()));
        live.redraw(card, Topics.PROGRAMMES, () -> programmes
                .action(file.programme().slug(), file.action().code())
                .ifPresent(now -> {
                    card.removeAll();
                    card.add(Html.still(new StatusPart(now, today()).build()));
                }));
        return attr(el("section", "", Html.still(div("rn-section-head", heading)), card), "aria-labelledby", "storia");
    }

    private static Optional<Component> targets(ActionFile file) {
        if (file.targets().isEmpty()) {
            return Optional.empty();
        }
        var body = el("tbody", "");
        file.targets()
                .forEach(target -> body.add(el(
                        "tr",
                        "",
                        attr(el("th", "", target.indicator()), "scope", "row"),
                        number(t("programme.target.baseline"), target.baseline().map(ActionPage::plain), target.unit()),
                        number(t("programme.target.target"), target.target().map(ActionPage::plain), target.unit()),
                        number(t("programme.target.by"), target.by().map(String::valueOf), ""))));
        var head = el("tr", "");
        List.of(
                        "programme.target.indicator",
                        "programme.target.baseline",
                        "programme.target.target",
                        "programme.target.by")
                .forEach(key -> head.add(attr(el("th", "", t(key)), "scope", "col")));
        var heading = h2(t("programme.targets"));
        heading.setId("obiettivi");
        var table = attr(el("table", "rn-table", el("thead", "", head), body), "data-fold", "");
        return Optional.of(attr(
                el("section", "", div("rn-section-head", heading), div("rn-tablebox", table)),
                "aria-labelledby",
                "obiettivi"));
    }

    private static String plain(java.math.BigDecimal number) {
        return org.rione.shared.ui.Numbers.plain(number);
    }

    private static Component number(String label, Optional<String> value, String unit) {
        var shown = value.map(number -> unit.isEmpty() ? number : number + " " + unit)
                .orElse("\u2013");
        return attr(el("td", "", shown), "data-num", "", "data-label", label);
    }

    /** What became of it before, and afterwards. */
    private static Optional<Component> relatives(ActionFile file) {
        if (file.continues().isEmpty() && file.continuedBy().isEmpty()) {
            return Optional.empty();
        }
        var list = attr(el("ul", "rn-card rn-list rn-relatives"), "role", "list");
        file.continues().forEach(other -> list.add(relative(other, "programme.continues")));
        file.continuedBy().forEach(other -> list.add(relative(other, "programme.continued-by")));
        var heading = h2(t("programme.relatives"));
        heading.setId("mandati");
        return Optional.of(
                attr(el("section", "", div("rn-section-head", heading), list), "aria-labelledby", "mandati"));
    }

    private static Component relative(ActionFile.Relative other, String key) {
        return el(
                "li",
                "rn-relative",
                attr(
                        div(
                                "rn-stack",
                                text("rn-hint", t(key, other.years())),
                                el("h3", "", local(link(other.path(), other.title()))),
                                ActionParts.chip(other.state())),
                        "data-gap",
                        "s"),
                div("", el("b", "rn-num", other.progress() + "%"), ActionParts.bar(other.progress(), false)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.zone());
    }
}
