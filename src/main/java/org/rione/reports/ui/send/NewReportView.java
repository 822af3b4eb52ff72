package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignInPage;
import org.rione.participation.SubjectKind;
import org.rione.participation.spi.SubjectCard;
import org.rione.reports.Naming;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.reports.ReportDrafts;
import org.rione.reports.ReportLinks;
import org.rione.reports.SimilarReport;
import org.rione.reports.Visibility;
import org.rione.reports.ui.RatingPart;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/**
 * The form for a new report. The step stands in the address; what was typed is kept on the server with every change,
 * so that going away, going back and signing in again lose nothing.
 */
@Route("segnalazioni/nuova")
@AnonymousAllowed
class NewReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = ReportLinks.NEW.substring(1);
    private static final String STEP = "passo";
    static final String SENT = "inviata";
    static final String POSTED = "spedita";
    private static final String JOINED = "unita";
    private static final String ACTION = "azione";

    private final FormServices services;
    private final CurrentPerson current;
    private final Paragraph saved = new Paragraph();
    private Writing writing;
    private ReportDraft draft = ReportDraft.empty();
    private Optional<ReportDraft> posted = Optional.empty();
    private boolean pinnedAction;
    private String title = "";

    NewReportView(FormServices services, CurrentPerson current) {
        this.services = services;
        this.current = current;
        this.writing = writing();
        addClassNames("rn-wrap", "rn-new-report");
        attr(this, "data-width", "reading");
        saved.addClassName("rn-hint");
        attr(saved, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        removeAll();
        var done = done(query);
        if (done.isPresent()) {
            title = t("reports.new.sent");
            add(done.get());
            return;
        }
        var kept = writing.draft();
        draft = kept.map(ReportDrafts.Kept::draft).orElseGet(ReportDraft::empty);
        kept.ifPresent(before -> sayKept(before));
        query.getSingleParameter(ACTION).flatMap(this::action).ifPresent(card -> {
            draft = draft.withAction(Optional.of(card.subject().id()), false);
            pinnedAction = true;
        });
        show(Step.allowed(query.getSingleParameter(STEP).orElse(""), draft, services.asked(draft)));
    }

    /** Somebody who signs in on the way goes on with what they began. */
    private Writing writing() {
        var person = current.get();
        if (person.isEmpty()) {
            return new VisitorWriting(services, services.cookie().require());
        }
        services.cookie().brought().ifPresent(services.visitorDrafts()::claim);
        return new PersonWriting(services, person.get());
    }

    private Optional<Component> done(QueryParameters query) {
        if (query.getSingleParameter(POSTED).isPresent()) {
            return Optional.of(new PostedStep(services.rione().demo(), posted.map(before -> () -> {
                keep(before.anotherHere());
                go(Step.DATA);
            })));
        }
        var mine = query.getSingleParameter(SENT)
                .flatMap(services.reports()::visible)
                .filter(report ->
                        current.get().filter(me -> report.writtenBy(me.id())).isPresent())
                .map(this::sent);
        return mine.isPresent()
                ? mine.map(Component.class::cast)
                : query.getSingleParameter(JOINED)
                        .flatMap(services.reports()::visible)
                        .map(SentStep::joined);
    }

    /** {@code azione=<programme>/<code>}, or the id of an action. */
    private Optional<SubjectCard> action(String named) {
        var parts = named.split("/", 2);
        if (parts.length == 2) {
            var path = "/programmi/" + parts[0] + "/azioni/" + parts[1];
            return services.subjects().search(SubjectKind.ACTION, parts[1], 20).stream()
                    .filter(card -> card.path().equals(path))
                    .findFirst();
        }
        return named.matches("[0-9a-fA-F-]{36}")
                ? ActionPart.card(services.subjects(), Optional.of(java.util.UUID.fromString(named)))
                : Optional.empty();
    }

    private SentStep sent(Report report) {
        return SentStep.sent(report, () -> another(report), new RatingPart(rating -> services.surveys()
                .rate(report.id(), rating)));
    }

    /** The place and who it is from stay. */
    private void another(Report report) {
        keep(ReportDraft.empty()
                .withConsent(true)
                .withPoint(report.place().point(), PlacedBy.MAP)
                .withPlace(report.place().address(), report.place().neighbourhood())
                .withAudience(report.visibility() == Visibility.PRIVATE, report.naming() == Naming.NAMED));
        go(Step.DATA);
    }

    private void show(Step step) {
        title = t("reports.new.heading") + ": " + t(StepBar.NAMES, step);
        add(div(
                "rn-title",
                link(
                        "rn-row rn-new-report-out",
                        ReportLinks.LIST,
                        Icon.of("chevron-left").svg(),
                        text(t("reports.new.leave"))),
                h1(t("reports.new.heading")),
                StepBar.at(step)));
        switch (step) {
            case CONDITIONS -> showConditions();
            case DATA -> showData();
            case SUMMARY -> showSummary();
        }
        focusHeading();
    }

    /** A new step is a new page to those who do not see it. */
    private void focusHeading() {
        getElement()
                .executeJs("const h = this.querySelector('h1'); h.tabIndex = -1; h.focus({preventScroll: true});"
                        + " window.scrollTo(0, 0);");
    }

    private void showConditions() {
        var step = new ConditionsStep(draft.consent(), services.city());
        add(step, bar(Optional.empty(), () -> {
            if (!step.given()) {
                step.insist();
                return;
            }
            keep(draft.withConsent(true));
            go(Step.DATA);
        }));
    }

    private void showData() {
        var step = new DataStep(services, writing, draft, pinnedAction, this::keep, this::join);
        add(div("", p("rn-hint", t("reports.new.required")), saved), step, bar(Optional.of(Step.CONDITIONS), () -> {
            keep(step.read());
            var missing = draft.missing(services.asked(draft));
            if (missing.isEmpty() && step.reachable()) {
                go(Step.SUMMARY);
            } else {
                step.insist(missing);
            }
        }));
    }

    private void showSummary() {
        var send = button("rn-btn", this::send, Icon.of("send").svg(), text(t("reports.new.send")));
        add(
                new SummaryStep(services, writing, draft),
                actions(Optional.of(Step.DATA), attr(send, "data-kind", "primary")));
    }

    private Component bar(Optional<Step> back, SerializableRunnable onNext) {
        var next = button(
                "rn-btn",
                onNext,
                text(t("reports.new.next")),
                Icon.of("arrow-right").svg());
        return actions(back, attr(next, "data-kind", "primary"));
    }

    private Component actions(Optional<Step> back, Component main) {
        var bar =
                attr(div("rn-actionbar rn-new-report-bar"), "role", "region", "aria-label", t("reports.new.progress"));
        back.ifPresent(step -> bar.add(attr(
                link("rn-btn", ReportLinks.NEW + "?" + STEP + "=" + step.word(), text(t("reports.new.back"))),
                "data-kind",
                "neutral")));
        var save = button("rn-btn", this::saveNow, text(t("reports.new.save")));
        bar.add(attr(save, "data-kind", "quiet"), main);
        return bar;
    }

    private void saveNow() {
        keep(draft);
        Toast.show(t("reports.new.saved"));
    }

    private void keep(ReportDraft changed) {
        draft = changed;
        sayKept(writing.keep(changed));
    }

    private void sayKept(ReportDrafts.Kept kept) {
        saved.setText(t("reports.new.kept", Dates.moment(kept.at())));
    }

    private void go(Step step) {
        UI.getCurrent().navigate(ROUTE, QueryParameters.of(STEP, step.word()));
    }

    private void send() {
        try {
            var sent = writing.send(draft);
            posted = Optional.of(draft);
            forgetOnDevice();
            UI.getCurrent().navigate(ROUTE, QueryParameters.of(sent.name(), sent.value()));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
            go(Step.DATA);
        }
    }

    private void join(SimilarReport other) {
        if (writing.person().isEmpty()) {
            UI.getCurrent().getPage().setLocation(SignInPage.PATH + "?da=" + ReportLinks.report(other.code()));
            return;
        }
        try {
            services.reports().support(other.id());
            writing.drop();
            forgetOnDevice();
            UI.getCurrent().navigate(ROUTE, QueryParameters.of(JOINED, other.code()));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
    }

    /** What the device kept of the fields has gone where it should. */
    private static void forgetOnDevice() {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "if (window.Rione) { [$0, $1, $2].forEach((key) => window.Rione.dropDraft(key)); }",
                        DataStep.DRAFT_TITLE,
                        DataStep.DRAFT_TEXT,
                        "report.address");
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
