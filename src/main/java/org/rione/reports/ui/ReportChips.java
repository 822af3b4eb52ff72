package org.rione.reports.ui;

import static org.rione.shared.ui.Html.chip;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.rione.reports.Outcome;
import org.rione.reports.ReportRow;
import org.rione.reports.ReportState;
import org.rione.reports.StateLook;
import org.rione.shared.ui.Icon;

/** States and promises as an icon and a word. */
public final class ReportChips {

    public static Component state(ReportState state) {
        var look = StateLook.of(state);
        return chip(look.look(), Icon.of(look.icon()), word(state));
    }

    private static String word(ReportState state) {
        return state instanceof ReportState.Resolved resolved
                        && resolved.outcome() instanceof Outcome.Planned planned
                        && planned.day().isPresent()
                ? t("reports.chip.planned", Days.day(planned.day().get()))
                : t(StateLook.of(state).textKey());
    }

    /** The one chip of a line in a list: what matters most. */
    public static Component line(ReportRow report, LocalDate today) {
        if (report.late(today)) {
            return late(report.deadline(), today);
        }
        return report.state() instanceof ReportState.Published
                ? chip("published", Icon.of("flag"), t("reports.chip.by", Days.shortDay(report.deadline())))
                : state(report.state());
    }

    public static Component late(LocalDate deadline, LocalDate today) {
        return chip("overdue", Icon.of("clock-exclamation"), t("reports.chip.late", (int)
                ChronoUnit.DAYS.between(deadline, today)));
    }

    private ReportChips() {}
}
