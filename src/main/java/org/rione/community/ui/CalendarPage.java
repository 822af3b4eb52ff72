package org.rione.community.ui;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rione.community.CityCalendar;
import org.rione.community.CityCalendar.Wanted;
import org.rione.shared.calendar.CalendarEntry;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.Tr;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/** What takes place in the city in a month, day by day; every filter is a link. */
@org.springframework.stereotype.Component
class CalendarPage implements PublicPage {

    private final CityCalendar calendar;
    private final Territory territory;
    private final Clock clock;

    CalendarPage(CityCalendar calendar, Territory territory, Clock clock) {
        this.calendar = calendar;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(CalendarAddress.PATH);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = address(request);
        return Optional.of(new Rendered(
                new PageMeta(t("community.calendar.title"), t("community.calendar.lead"), address.href()),
                content(address),
                Set.copyOf(calendar.topics())));
    }

    CalendarAddress address(PageRequest request) {
        return CalendarAddress.of(request, territory, YearMonth.from(today()));
    }

    Component content(CalendarAddress address) {
        var all = calendar.month(address.month(), Wanted.ALL);
        var shown = calendar.month(address.month(), address.wanted());
        var page = div(
                "rn-wrap rn-calendar",
                div(
                        "rn-title",
                        h1(t("community.calendar.title")),
                        p("rn-lead", t("community.calendar.lead")),
                        div(
                                "rn-row",
                                attr(
                                        link(
                                                "rn-btn",
                                                address.file(),
                                                Icon.of("calendar").svg(),
                                                text(t("community.calendar.file"))),
                                        "data-kind",
                                        "neutral",
                                        "router-ignore",
                                        ""),
                                link("", AssociationsPage.PATH, text(t("community.associations.title"))))),
                months(address),
                filters(address, all));
        page.add(shown.isEmpty() ? empty(address) : days(shown));
        return div("", Crumbs.from("/", t("shared.home")).here(t("community.calendar.title")), page);
    }

    private static Component months(CalendarAddress address) {
        var month = DateTimeFormatter.ofPattern("LLLL yyyy", Tr.locale());
        return attr(
                el(
                        "nav",
                        "rn-row rn-calendar-months",
                        attr(
                                link(
                                        "rn-btn",
                                        address.in(address.month().minusMonths(1))
                                                .href(),
                                        Icon.of("chevron-left").svg(),
                                        text(month.format(address.month().minusMonths(1)))),
                                "data-kind",
                                "neutral",
                                "rel",
                                "prev"),
                        h2(month.format(address.month())),
                        attr(
                                link(
                                        "rn-btn",
                                        address.in(address.month().plusMonths(1))
                                                .href(),
                                        text(month.format(address.month().plusMonths(1))),
                                        Icon.of("chevron-right").svg()),
                                "data-kind",
                                "neutral",
                                "rel",
                                "next")),
                "aria-label",
                t("community.calendar.months"));
    }

    /** Kinds that occur in the month, and the parts of the city. */
    private Component filters(CalendarAddress address, List<CalendarEntry> all) {
        var kinds = all.stream()
                .collect(Collectors.toMap(Wanted::word, CalendarEntry::kind, (first, _) -> first, TreeMap::new));
        var row = attr(div("rn-row"), "role", "group", "aria-label", t("community.calendar.filters"));
        row.add(pill(
                address.of(Optional.empty()),
                t("community.calendar.all"),
                address.kind().isEmpty()));
        kinds.forEach((word, key) -> row.add(pill(
                address.of(Optional.of(word)),
                t(key),
                address.kind().filter(word::equals).isPresent())));
        var quarters = territory.all();
        if (quarters.isEmpty()) {
            return row;
        }
        var choice = el("details", "rn-calendar-quarters");
        choice.add(el(
                "summary",
                "rn-pill",
                text(address.district().map(Neighbourhood::name).orElseGet(() -> t("community.calendar.everywhere"))),
                Icon.of("chevron-down").svg()));
        var list = div("rn-row");
        list.add(pill(
                address.at(Optional.empty()),
                t("community.calendar.everywhere"),
                address.district().isEmpty()));
        quarters.forEach(quarter -> list.add(pill(
                address.at(Optional.of(quarter)),
                quarter.name(),
                address.district().filter(quarter::equals).isPresent())));
        choice.add(list);
        row.add(choice);
        return row;
    }

    private static Component pill(CalendarAddress to, String words, boolean chosen) {
        var pill = link("rn-pill", to.href(), text(words));
        return chosen ? attr(pill, "aria-current", "true") : pill;
    }

    private static Component empty(CalendarAddress address) {
        return div(
                "rn-empty",
                Icon.of("calendar").svg(),
                el("h3", "", t("community.calendar.empty")),
                p(
                        "",
                        t(
                                address.kind().isPresent() || address.district().isPresent()
                                        ? "community.calendar.empty-filters"
                                        : "community.calendar.empty-next")));
    }

    private static Component days(List<CalendarEntry> entries) {
        Map<LocalDate, List<CalendarEntry>> byDay = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> LocalDate.ofInstant(entry.begins(), Dates.zone()), TreeMap::new, Collectors.toList()));
        var list = attr(el("ol", "rn-card rn-list rn-calendar-days"), "role", "list");
        byDay.forEach((day, ofDay) -> ofDay.forEach(entry -> list.add(line(day, entry))));
        return list;
    }

    private static Component line(LocalDate day, CalendarEntry entry) {
        var chips = div("rn-row", attr(text("rn-chip", t(entry.kind())), "data-kind", "outline"));
        if (entry.cancelled()) {
            chips.add(EventWords.cancelled());
        }
        if (!entry.organiser().isEmpty()) {
            chips.add(text("rn-hint", entry.organiser()));
        }
        return el(
                "li",
                "rn-event",
                EventWords.day(day),
                div(
                        "rn-stack",
                        el("h3", "", local(link(entry.path(), entry.title()))),
                        p("rn-muted", EventWords.line(entry.begins(), entry.ends(), entry.place())),
                        chips));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.zone());
    }
}
