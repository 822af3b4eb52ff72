package org.rione.reports.ui;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.Reports;
import org.rione.reports.survey.Surveys;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;

/** The page of one report, alive: what others do to it shows at once. */
@Route("segnalazioni/:code")
@AnonymousAllowed
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reports reports;
    private final transient ReportSheet sheet;
    private final transient ReportPage page;
    private final transient ContractorCard contractor;
    private final transient CurrentPerson current;
    private final transient Surveys surveys;
    private final transient Live live;

    private String title = "";

    ReportView(
            Reports reports,
            ReportSheet sheet,
            ReportPage page,
            ContractorCard contractor,
            CurrentPerson current,
            Surveys surveys,
            Live live) {
        this.reports = reports;
        this.sheet = sheet;
        this.page = page;
        this.contractor = contractor;
        this.current = current;
        this.surveys = surveys;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElseThrow();
        var report = reports.visible(code).orElseThrow(NotFoundException::new);
        title = report.title();
        var request = new PageRequest(
                "/" + event.getLocation().getPath(),
                event.getLocation().getQueryParameters().getParameters(),
                Tr.locale());
        show(report, request);
    }

    private void show(Report report, PageRequest request) {
        var head = div("");
        var side = ReportSheet.side();
        var story = div("");
        SerializableRunnable draw = () -> reports.visible(report.id()).ifPresent(now -> draw(now, head, side, story));
        removeAll();
        add(ReportPage.frame(report, head, side, story, page.thread(report, request)));
        draw(report, head, side, story);
        live.redraw(this, Topics.subject(report.id().value()), draw);
    }

    private void draw(Report report, Div head, ReportSheet.Side side, Div story) {
        var now = sheet.now(report);
        var doings = current.get()
                .<Doings>map(
                        person -> new PersonDoings(reports, surveys, person.id(), () -> reports.visible(report.id())
                                .ifPresent(after -> draw(after, head, side, story))))
                .orElseGet(VisitorDoings::new);
        head.removeAll();
        head.add(sheet.title(now));
        sheet.fill(side, now, doings);
        if (current.get().filter(ReportView::isOfTheOffice).isPresent() && reports.mayAnswer(report)) {
            contractor.of(report).ifPresent(card -> {
                card.add(link(ReportLinks.desk(report.code()), t("reports.handing.desk")));
                side.place().add(card);
            });
        }
        story.removeAll();
        story.add(sheet.story(now, doings));
    }

    private static boolean isOfTheOffice(SignedIn person) {
        return person.has(Role.OFFICER) || person.has(Role.ADMINISTRATOR);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
