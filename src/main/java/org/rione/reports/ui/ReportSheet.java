package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.ui.NoticeLink;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.StateLook;
import org.rione.reports.Visibility;
import org.rione.reports.merge.Merges;
import org.rione.reports.open311.contractors.HandOvers;
import org.rione.shared.ui.CityMap;
import org.rione.shared.ui.CityMap.Pin;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Tr;

/** The parts of a report's page. */
@org.springframework.stereotype.Component
class ReportSheet {

    private final Reports reports;
    private final ReportNames names;
    private final Subjects subjects;
    private final Merges merges;
    private final HandOvers handOvers;
    private final ReportTold told;

    ReportSheet(
            Reports reports,
            ReportNames names,
            Subjects subjects,
            Merges merges,
            HandOvers handOvers,
            ReportTold told) {
        this.reports = reports;
        this.names = names;
        this.subjects = subjects;
        this.merges = merges;
        this.handOvers = handOvers;
        this.told = told;
    }

    /** What the parts are drawn from, at one moment. */
    record Now(Report report, ReportNames.Known names, LocalDate today) {
        boolean late() {
            return report.late(today);
        }
    }

    Now now(Report report) {
        return new Now(report, names.now(), reports.today());
    }

    Component title(Now now) {
        var report = now.report();
        var kicker =
                span("rn-kicker", Icon.of(now.names().icon(report.category())).svg());
        kicker.add(text(Stream.concat(
                        Stream.of(now.names().category(report.category())),
                        now
                                .names()
                                .quarter(report.place().neighbourhood())
                                .map(quarter -> t("reports.quarter", quarter))
                                .stream())
                .reduce((one, other) -> one + " · " + other)
                .orElseThrow()));
        var chips = div("rn-row", ReportChips.state(report.state()));
        if (now.late()) {
            chips.add(ReportChips.late(report.deadline(), now.today()));
        }
        if (report.visibility() == Visibility.PRIVATE) {
            chips.add(Html.chip("private", Icon.of("lock"), t("reports.private")));
        }
        chips.add(text("rn-code rn-hint", report.code()));
        var title = div("rn-title", kicker, local(Html.h1(report.title())), chips);
        hidden(report).ifPresent(title::add);
        merged(report).ifPresent(title::add);
        return title;
    }

    /** Where a merged report goes on, or which ones have come into this one. */
    private Optional<Component> merged(Report report) {
        if (report.state() instanceof ReportState.Resolved resolved && resolved.merged()) {
            return merges.survivor(report.id())
                    .map(survivor -> attr(
                            div(
                                    "rn-callout",
                                    Icon.of("copy").svg(),
                                    div(
                                            "",
                                            p("", t("reports.merge.goes-on")),
                                            link(
                                                    ReportLinks.report(survivor.code()),
                                                    survivor.title() + " · " + survivor.code()))),
                            "id",
                            "unita"));
        }
        var duplicates = merges.into(report.id());
        if (duplicates.isEmpty()) {
            return Optional.empty();
        }
        var line = el("p", "rn-hint", text(t("reports.merge.into")));
        duplicates.forEach(one -> line.add(text(" "), link(ReportLinks.report(one.code()), one.code())));
        return Optional.of(line);
    }

    /** Why somebody sees what others do not. */
    private static Optional<Component> hidden(Report report) {
        var key =
                switch (report.state()) {
                    case ReportState.InModeration _ -> "reports.hidden.moderation";
                    case ReportState.Removed _ -> "reports.hidden.removed";
                    default -> report.visibility() == Visibility.PRIVATE ? "reports.hidden.private" : "";
                };
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(div("rn-callout", Icon.of("eye-off").svg(), p("", t(key))));
    }

    /** The column beside the story; on a phone the date stands above the story and the place below it. */
    record Side(HtmlContainer date, HtmlContainer place) {}

    static Side side() {
        return new Side(
                attr(el("aside", "rn-report-side"), "aria-label", t("reports.aside")),
                attr(el("aside", "rn-report-side rn-report-where"), "aria-label", t("reports.where")));
    }

    void fill(Side side, Now now, Doings doings) {
        side.date().removeAll();
        side.place().removeAll();
        side.date().add(deadline(now));
        side.place().add(place(now));
        if (now.report().listed()) {
            side.date().add(support(now.report(), doings));
            var content = new ContentRef(ContentKind.REPORT, now.report().id().value());
            side.place().add(NoticeLink.to(content, now.report().code()));
        }
    }

    Component deadline(Now now) {
        var report = now.report();
        var card = el("section", "rn-card rn-deadline");
        if (report.state() instanceof ReportState.Resolved) {
            report.closedAt()
                    .map(Days::of)
                    .ifPresent(day -> card.add(kicker("calendar-check", t("reports.deadline.closed")), big(day)));
            card.add(p("rn-hint", t("reports.deadline.was", Days.day(report.deadline()))));
            return attr(card, "data-state", "closed");
        }
        var late = now.late();
        card.add(kicker("calendar", t(late ? "reports.deadline.late" : "reports.deadline.by")), big(report.deadline()));
        if (report.state() instanceof ReportState.Suspended) {
            card.add(p("rn-hint", t("reports.deadline.suspended")));
        } else {
            card.add(bar(report));
        }
        card.add(el(
                "details",
                "rn-hint",
                el("summary", "", t("reports.deadline.how", now.names().category(report.category()))),
                p("", t("reports.deadline.explained", report.serviceDays()))));
        if (report.listed()) {
            card.add(attr(
                    link(
                            "rn-row rn-tall",
                            ReportLinks.calendar(report.code()) + "?lang="
                                    + Tr.locale().getLanguage(),
                            Icon.of("calendar").svg(),
                            text(t("reports.deadline.calendar"))),
                    "router-ignore",
                    ""));
        }
        return late ? attr(card, "data-state", "overdue") : card;
    }

    private static Component kicker(String icon, String words) {
        return span("rn-kicker", Icon.of(icon).svg(), text(words));
    }

    private static Component big(LocalDate day) {
        return span("rn-big", text(Days.shortDay(day)), el("small", "", Days.weekday(day)));
    }

    private Component bar(Report report) {
        var promise = reports.promise(report);
        var whole = promise.given() + promise.over();
        var progress = attr(
                div("rn-progress", part(promise.passed(), whole, promise.over() > 0 ? "control" : "primary")),
                "data-size",
                "l",
                "role",
                "img",
                "aria-label",
                t("reports.deadline.bar", promise.given(), promise.passed() + promise.over()));
        var words =
                attr(div("rn-row", text("rn-hint", t("reports.deadline.given", promise.given()))), "data-spread", "");
        if (promise.over() > 0) {
            progress.add(part(promise.over(), whole, "danger"));
            words.add(text("rn-strong rn-over", t("reports.deadline.over", promise.over())));
        } else {
            words.add(text("rn-hint", t("reports.deadline.left", promise.given() - promise.passed())));
        }
        return div("rn-deadline-bar", progress, words);
    }

    private static Component part(int days, int whole, String colour) {
        var part = span("");
        part.getStyle().set("--v", Numbers.percent(days, Math.max(1, whole))).set("--c", "var(--rn-" + colour + ")");
        return part;
    }

    private static Component support(Report report, Doings doings) {
        var card = el(
                "section",
                "rn-card",
                div(
                        "rn-row rn-nowrap",
                        text("rn-big", Numbers.whole(report.supports())),
                        text("rn-muted", t("reports.support", report.supports()))));
        doings.support(report).ifPresent(card::add);
        return card;
    }

    private Component place(Now now) {
        var report = now.report();
        var card = attr(el("section", "rn-card"), "data-pad", "s");
        report.place()
                .point()
                .ifPresent(point -> card.add(CityMap.showing(
                        t("reports.map.one"),
                        List.of(new Pin(
                                point,
                                report.title(),
                                now.names().icon(report.category()),
                                now.late()
                                        ? "danger"
                                        : ReportMap.look(report.state().kind()),
                                "#dove")))));
        var facts = attr(el("dl", "rn-dl"), "id", "dove");
        where(now).ifPresent(where -> facts.add(fact("reports.where", where)));
        facts.add(fact("reports.who", who(now)));
        card.add(facts);
        return card;
    }

    private String who(Now now) {
        return now.names()
                .office(now.report().office())
                .map(office -> handOvers.atWork(now.report()) ? t("reports.handing.public", office) : office)
                .orElseGet(() -> t("reports.who.nobody"));
    }

    private static Optional<String> where(Now now) {
        var address = now.report().place().address();
        return address.isEmpty() ? now.names().quarter(now.report().place().neighbourhood()) : Optional.of(address);
    }

    private static Component fact(String key, String value) {
        return el("div", "", el("dt", "", t(key)), el("dd", "", value));
    }

    /** What was reported, what happened since, and the promise that it is about. */
    Component story(Now now, Doings doings) {
        var stack = attr(div("rn-stack", told.of(now)), "data-gap", "xl");
        question(now, doings).ifPresent(stack::add);
        stack.add(history(now));
        promise(now.report()).ifPresent(stack::add);
        return stack;
    }

    private Component history(Now now) {
        var head = div("rn-section-head", attr(Html.h2(t("reports.history")), "id", "storia"));
        return attr(
                el(
                        "section",
                        "",
                        head,
                        ReportHistory.of(reports.history(now.report().id()), now)),
                "aria-labelledby",
                "storia");
    }

    private Optional<Component> promise(Report report) {
        return report.action()
                .flatMap(action -> subjects.find(new Subject(SubjectKind.ACTION, action)))
                .map(card -> el("section", "rn-stack", Html.h2(t("reports.promise")), card(card)));
    }

    private static Component card(SubjectCard card) {
        var state = card.state();
        return attr(
                el(
                        "article",
                        "rn-card",
                        span("rn-kicker", text("rn-code", card.code()), text(card.kicker())),
                        el("h3", "", local(link("rn-card-link", card.path(), text(card.title())))),
                        local(p("rn-muted", card.summary())),
                        div("rn-row", Html.chip(state.look(), Icon.of(state.icon()), t(state.textKey())))),
                "data-pad",
                "s");
    }

    /** The question after the end: is it really solved? */
    private static Optional<Component> question(Now now, Doings doings) {
        var survey = doings.survey(now.report());
        return survey.isPresent() ? survey : notFixed(now, doings);
    }

    private static Optional<Component> notFixed(Now now, Doings doings) {
        return doings.notFixed(now.report())
                .map(button -> attr(
                        el(
                                "section",
                                "rn-card",
                                attr(
                                        Html.h2(t(
                                                StateLook.of(now.report().state())
                                                                .look()
                                                                .equals("resolved")
                                                        ? "reports.question"
                                                        : "reports.question.closed")),
                                        "id",
                                        "risolta",
                                        "class",
                                        "rn-h3"),
                                div("rn-row", button),
                                p("rn-hint", t("reports.question.hint"))),
                        "data-kind",
                        "live",
                        "aria-labelledby",
                        "risolta"));
    }
}
