package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.rione.reports.overview.Period;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;

/** When the reports of the list were sent: spans that people ask for, and any two days. */
final class PeriodFilter {

    private static final int SHORT = 30;
    private static final int LONG = 365;

    /** What is chosen now; empty for any time. */
    static Optional<String> name(Period period) {
        if (period.turned()) {
            return Optional.of(t("reports.filter.period.wrong"));
        }
        var from = period.from().map(Dates::day);
        var to = period.to().map(Dates::day);
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(t("reports.filter.period.between", from.get(), to.get()));
        }
        return from.map(day -> t("reports.filter.period.since", day))
                .or(() -> to.map(day -> t("reports.filter.period.until", day)));
    }

    static HtmlContainer options(ListAddress address, LocalDate today) {
        var spans = el("ul", "");
        spans.add(
                choice(address, t("reports.filter.period.any"), Period.ALL),
                choice(address, t("reports.filter.period.days", SHORT), since(today.minusDays(SHORT))),
                choice(address, t("reports.filter.period.days", LONG), since(today.minusDays(LONG))),
                year(address, today.getYear()),
                year(address, today.getYear() - 1));
        return div("rn-report-options", spans, form(address));
    }

    private static Period since(LocalDate day) {
        return new Period(Optional.of(day), Optional.empty());
    }

    private static Component year(ListAddress address, int year) {
        return choice(
                address,
                String.valueOf(year),
                Period.between(LocalDate.ofYearDay(year, 1), LocalDate.of(year, 12, 31)));
    }

    private static Component choice(ListAddress address, String name, Period period) {
        var link = link("", address.with(address.filter().withSent(period)).href(), text(name));
        return el("li", "", period.equals(address.filter().sent()) ? attr(link, "aria-current", "true") : link);
    }

    private static Component form(ListAddress address) {
        var sent = address.filter().sent();
        var form = ListForm.of(address, Set.of(ListAddress.FROM, ListAddress.TO));
        form.addClassName("rn-report-period");
        form.add(
                field(ListAddress.FROM, "reports.filter.period.from", sent.from(), false),
                field(ListAddress.TO, "reports.filter.period.to", sent.to(), sent.turned()),
                attr(
                        el("button", "rn-btn", text(t("reports.filter.period.show"))),
                        "type",
                        "submit",
                        "data-kind",
                        "neutral"));
        return form;
    }

    private static Component field(String name, String label, Optional<LocalDate> day, boolean wrong) {
        var id = "periodo-" + name;
        var input = attr(
                el("input", "rn-input"),
                "id",
                id,
                "type",
                "date",
                "name",
                name,
                "value",
                day.map(LocalDate::toString).orElse(""));
        var field = div("rn-field", attr(el("label", "", t(label)), "for", id), input);
        if (wrong) {
            attr(field, "data-state", "error");
            attr(input, "aria-invalid", "true", "aria-describedby", id + "-errore");
            field.add(attr(
                    span("rn-field-note", Icon.of("alert-triangle").svg(), text(t("reports.filter.period.turned"))),
                    "id",
                    id + "-errore"));
        }
        return field;
    }

    private PeriodFilter() {}
}
