package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.function.Supplier;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportState;
import org.rione.reports.Reports;
import org.rione.reports.survey.Surveys;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Toast;
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
                .<Doings>map(person -> new PersonDoings(person.id(), () -> reports.visible(report.id())
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

    /** The buttons of somebody who is signed in. */
    private final class PersonDoings implements Doings {

        private final PersonId person;
        private final SerializableRunnable redraw;

        PersonDoings(PersonId person, SerializableRunnable redraw) {
            this.person = person;
            this.redraw = redraw;
        }

        @Override
        public Optional<Component> support(Report report) {
            if (!report.state().open() || report.writtenBy(person)) {
                return Optional.empty();
            }
            var mine = reports.supportedByMe(report.id());
            return Optional.of(attr(
                    button(
                            "rn-btn",
                            () -> {
                                if (mine) {
                                    done(() -> reports.withdrawSupport(report.id()), "reports.me-too.withdrawn");
                                } else {
                                    done(() -> reports.support(report.id()), "reports.me-too.done");
                                }
                            },
                            Icon.of(mine ? "check" : "hand").svg(),
                            text(t("reports.me-too"))),
                    "data-kind",
                    mine ? "neutral" : "primary",
                    "data-size",
                    "l",
                    "data-wide",
                    "",
                    "aria-pressed",
                    String.valueOf(mine)));
        }

        @Override
        public Optional<Component> notFixed(Report report) {
            return report.state() instanceof ReportState.Resolved
                    ? Optional.of(attr(
                            button(
                                    "rn-btn",
                                    () -> done(() -> reports.notFixed(report.id()), "reports.not-fixed.done"),
                                    Icon.of("refresh").svg(),
                                    text(t("reports.not-fixed"))),
                            "data-kind",
                            "neutral"))
                    : Optional.empty();
        }

        @Override
        public Optional<Component> survey(Report report) {
            return report.state() instanceof ReportState.Resolved && report.writtenBy(person)
                    ? Optional.of(new SurveyPart(
                            report,
                            surveys.given(report),
                            yes -> done(
                                    () -> surveys.solved(report.id(), yes),
                                    yes ? "reports.survey.answered" : "reports.not-fixed.done"),
                            rating -> surveys.rate(report.id(), rating)))
                    : Optional.empty();
        }

        private void done(Supplier<Report> action, String key) {
            try {
                var after = action.get();
                Toast.show(t(
                        key.equals("reports.not-fixed.done") && !after.state().open()
                                ? "reports.not-fixed.counted"
                                : key));
            } catch (Refusal refusal) {
                Toast.problem(Tr.refusal(refusal));
            }
            redraw.run();
        }
    }
}
