package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.CurrentPerson;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.ui.ParticipationParts;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.Reports;
import org.rione.reports.survey.Surveys;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;

/** The page of one report: as everybody sees it, and as somebody who is signed in first sees it. */
@org.springframework.stereotype.Component
class ReportPage implements PublicPage {

    private static final String PREFIX = ReportLinks.LIST + "/";
    private static final int DESCRIPTION = 160;

    private final Reports reports;
    private final ReportSheet sheet;
    private final ParticipationParts parts;
    private final Surveys surveys;
    private final CurrentPerson current;

    ReportPage(Reports reports, ReportSheet sheet, ParticipationParts parts, Surveys surveys, CurrentPerson current) {
        this.reports = reports;
        this.sheet = sheet;
        this.parts = parts;
        this.surveys = surveys;
        this.current = current;
    }

    @Override
    public boolean claims(String path) {
        return path.startsWith(PREFIX)
                && path.indexOf('/', PREFIX.length()) < 0
                && !path.equals(ReportLinks.NEW)
                && path.length() > PREFIX.length();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return reports.visible(request.path().substring(PREFIX.length()))
                .map(report -> new Rendered(
                        meta(report),
                        content(report, doings(), request),
                        Set.of(Topics.subject(report.id().value()))));
    }

    /** Buttons that are pressed here are pressed again in the application, which does what they say. */
    private Doings doings() {
        return current.get()
                .<Doings>map(person -> new PersonDoings(reports, surveys, person.id(), () -> {}))
                .orElseGet(VisitorDoings::new);
    }

    private static PageMeta meta(Report report) {
        var words = report.description();
        return new PageMeta(
                report.title(),
                words.length() <= DESCRIPTION ? words : words.substring(0, DESCRIPTION) + "…",
                ReportLinks.report(report.code()));
    }

    private Component content(Report report, Doings doings, PageRequest request) {
        var now = sheet.now(report);
        var side = ReportSheet.side();
        sheet.fill(side, now, doings);
        return frame(
                report, div("", sheet.title(now)), side, div("", sheet.story(now, doings)), thread(report, request));
    }

    /** The same outer elements for this page and for the view. */
    static Component frame(
            Report report, Component title, ReportSheet.Side side, Component story, Optional<Component> thread) {
        var parts = attr(div("rn-split rn-report-page", side.date(), story, side.place()), "data-aside", "first");
        thread.ifPresent(parts::add);
        return div(
                "",
                Crumbs.from(ReportLinks.LIST, t("reports.list.title")).here(report.code()),
                div("rn-wrap", title, parts));
    }

    Optional<Component> thread(Report report, PageRequest request) {
        return report.listed()
                ? Optional.of(
                        parts.thread(new Subject(SubjectKind.REPORT, report.id().value()), request))
                : Optional.empty();
    }
}
