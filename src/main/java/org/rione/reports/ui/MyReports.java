package org.rione.reports.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportRow;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.survey.Surveys;
import org.rione.shared.PersonId;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PersonalSection;

/** A person's own reports in their area. */
@org.springframework.stereotype.Component
class MyReports implements PersonalSection {

    private static final int BRIEF = 3;
    private static final int ASKED_FOR_DAYS = 30;

    private final ReportLists lists;
    private final Reports reports;
    private final ReportNames names;
    private final Surveys surveys;

    MyReports(ReportLists lists, Reports reports, ReportNames names, Surveys surveys) {
        this.surveys = surveys;
        this.lists = lists;
        this.reports = reports;
        this.names = names;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path() {
        return "segnalazioni";
    }

    @Override
    public String titleKey() {
        return "reports.mine";
    }

    @Override
    public Optional<Component> brief(PersonId person) {
        var mine = lists.mine(BRIEF);
        return mine.isEmpty() ? Optional.empty() : Optional.of(list(mine));
    }

    @Override
    public Component whole(PersonId person) {
        var mine = lists.mine(ReportLists.LONGEST_PAGE);
        return mine.isEmpty()
                ? el(
                        "div",
                        "rn-empty",
                        Icon.of("inbox").svg(),
                        p("", t("reports.mine.none")),
                        link("rn-btn", ReportLinks.NEW, Icon.of("plus").svg(), text(t("reports.list.new"))))
                : list(mine);
    }

    private Component list(List<ReportRow> mine) {
        var known = names.now();
        var today = reports.today();
        var list = div("rn-list");
        mine.forEach(report -> list.add(ReportLine.of(report, known, today)));
        return list;
    }

    /** Those that an office closed lately: is it true? */
    @Override
    public List<Awaiting> awaiting(PersonId person) {
        var since = reports.today().minusDays(ASKED_FOR_DAYS);
        var mine = lists.mine(ReportLists.LONGEST_PAGE);
        var answered = surveys.answered(
                mine.stream().map(report -> report.id().value()).toList());
        return mine.stream()
                .filter(report -> report.state() instanceof ReportState.Resolved)
                .filter(report -> report.closedAt()
                        .filter(at -> !answered.contains(
                                new Surveys.Closing(report.id().value(), at)))
                        .isPresent())
                .filter(report -> report.closedAt()
                        .filter(at -> Days.of(at).isAfter(since))
                        .isPresent())
                .limit(BRIEF)
                .map(report -> new Awaiting(
                        Icon.of("circle-check"),
                        t("reports.mine.question", report.title()),
                        ReportLinks.report(report.code())))
                .toList();
    }
}
