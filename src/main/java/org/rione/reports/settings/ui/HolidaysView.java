package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rione.reports.deadlines.OwnHoliday;
import org.rione.reports.deadlines.OwnHolidays;
import org.rione.reports.settings.Problem;
import org.rione.shared.DayWords;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The days on which this city's offices are closed beside the national holidays. */
@Route(HolidaysView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class HolidaysView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/feste";

    private final transient OwnHolidays holidays;
    private final Div list = div("");
    private final IntegerField day = new IntegerField(t("reports.holidays.day"));
    private final Select<Month> month = new Select<>();
    private final TextField name = new TextField(t("reports.holidays.name"));
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    HolidaysView(OwnHolidays holidays) {
        this.holidays = holidays;
        day.setManualValidation(true);
        day.setId("giorno");
        fields.put("day", day);
        fields.put("month", month);
        fields.put("name", name);
        month.setLabel(t("reports.holidays.month"));
        month.setItems(Month.values());
        month.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, Tr.locale()));
        month.setId("mese");
        name.setMaxLength(OwnHoliday.NAME_LENGTH);
        name.setHelperText(t("reports.holidays.name.hint"));
        name.setId("nome");
        var save = attr(button("rn-btn", this::save, text(t("reports.holidays.add"))), "data-kind", "primary");
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("reports.holidays.lead"))),
                                p("", t("reports.holidays.national")),
                                list,
                                el(
                                        "section",
                                        "rn-card rn-stack",
                                        el("h2", "rn-h3", t("reports.holidays.new")),
                                        div("rn-row rn-field-row", day, month),
                                        name,
                                        div("rn-row", save))),
                        "data-width",
                        "reading"));
        show();
    }

    @Override
    public String getPageTitle() {
        return t("reports.holidays.title");
    }

    private void save() {
        var when = chosen();
        var problems = new ArrayList<Problem>();
        if (month.isEmpty()) {
            problems.add(new Problem("month", new Refusal("reports.holidays.refused.month")));
        }
        if (day.isEmpty()) {
            problems.add(new Problem("day", new Refusal("reports.holidays.refused.no-day")));
        } else if (!month.isEmpty() && when.isEmpty()) {
            problems.add(new Problem("day", new Refusal("reports.holidays.refused.day")));
        }
        OwnHoliday.problem(name.getValue()).ifPresent(why -> problems.add(new Problem("name", why)));
        FieldProblems.show(fields, problems);
        if (problems.isEmpty()) {
            holidays.save(new OwnHoliday(when.orElseThrow(), name.getValue()));
            day.clear();
            name.clear();
            show();
            Toast.show(t("reports.holidays.saved"));
        }
    }

    /** Empty for a day that the month does not have. */
    private Optional<MonthDay> chosen() {
        try {
            return month.getOptionalValue()
                    .flatMap(one -> day.getOptionalValue().map(number -> MonthDay.of(one, number)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private void show() {
        list.removeAll();
        var all = holidays.all();
        if (all.isEmpty()) {
            list.add(p("rn-muted", t("reports.holidays.none")));
            return;
        }
        var lines = attr(el("ul", "rn-stack"), "role", "list");
        all.forEach(holiday -> lines.add(line(holiday)));
        list.add(lines);
    }

    private Component line(OwnHoliday holiday) {
        var when = DayWords.of("d MMMM", Tr.locale()).format(holiday.day());
        var remove = attr(
                button(
                        "rn-btn",
                        () -> {
                            holidays.remove(holiday.day());
                            show();
                            Toast.show(t("reports.holidays.removed", holiday.name()), t("reports.undo"), () -> {
                                holidays.save(holiday);
                                show();
                            });
                        },
                        text(t("reports.holidays.remove"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.holidays.remove.one", holiday.name()));
        return el(
                "li",
                "",
                attr(
                        div("rn-row rn-card", div("", el("b", "", when), p("rn-hint", holiday.name())), remove),
                        "data-spread",
                        "",
                        "data-pad",
                        "s"));
    }
}
