package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.h3;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportState;
import org.rione.reports.ReporterLinks;
import org.rione.reports.documents.ReportDocuments;
import org.rione.reports.questions.ReportAnswers;
import org.rione.reports.survey.Surveys;
import org.rione.reports.visitors.VisitorReports;
import org.rione.shared.Refusal;
import org.rione.shared.files.FileSize;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/**
 * Where the letters of a report lead: confirms one that was written without an account, then shows it to its reporter.
 * It confirms by a click, because programs open links in mails too.
 */
@Route("segui")
@AnonymousAllowed
class FollowView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient VisitorReports visitors;
    private final transient ReporterLinks links;
    private final transient Surveys surveys;
    private final transient ReportSheet sheet;
    private final transient ReportAnswers answers;
    private final transient ReportDocuments documents;
    private String title = "";

    FollowView(
            VisitorReports visitors,
            ReporterLinks links,
            Surveys surveys,
            ReportSheet sheet,
            ReportAnswers answers,
            ReportDocuments documents) {
        this.visitors = visitors;
        this.links = links;
        this.surveys = surveys;
        this.sheet = sheet;
        this.answers = answers;
        this.documents = documents;
        addClassNames("rn-wrap", "rn-follow", "rn-stack");
        attr(this, "data-width", "reading", "data-gap", "l");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("codice")
                .orElse("");
        var waiting = visitors.waiting(code);
        if (waiting.isPresent()) {
            ask(code, waiting.get());
        } else {
            show(code, "");
        }
    }

    private void ask(String code, ReportDraft draft) {
        title = t("reports.visitor.confirm");
        removeAll();
        add(
                div("rn-title", h1(title), p("rn-lead", t("reports.visitor.confirm.lead"))),
                attr(
                        div(
                                "rn-card rn-stack",
                                local(el("b", "", draft.title())),
                                local(p("rn-report-words", draft.description())),
                                p("rn-hint", draft.address()),
                                names(draft)),
                        "data-pad",
                        "l"),
                div(
                        "rn-row",
                        attr(
                                button(
                                        "rn-btn",
                                        () -> confirm(code),
                                        Icon.of("send").svg(),
                                        text(t("reports.visitor.confirm.send"))),
                                "data-kind",
                                "primary",
                                "data-size",
                                "l")),
                p("rn-hint", t("reports.visitor.confirm.not-me")));
    }

    private static Component names(ReportDraft draft) {
        var list = DocumentsList.list();
        draft.documents()
                .forEach(document -> list.add(el(
                        "li",
                        "",
                        span("rn-document", Icon.of("file").svg(), text(document.name())),
                        text("rn-hint", FileSize.said(document.bytes(), Tr.locale())))));
        list.setVisible(!draft.documents().isEmpty());
        return list;
    }

    private void confirm(String code) {
        try {
            visitors.confirm(code);
            show(code, t("reports.new.sent"));
            add(attr(div("rn-card", new RatingPart(rating -> surveys.rate(code, rating))), "data-pad", "s"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
    }

    /** @param done what has just been done, or empty */
    private void show(String code, String done) {
        removeAll();
        links.report(code).ifPresentOrElse(report -> show(code, report, done), this::closed);
    }

    private void show(String code, Report report, String done) {
        var now = sheet.now(report);
        title = report.title();
        var page = attr(div("rn-stack"), "data-gap", "l");
        page.add(sheet.title(now));
        if (!done.isEmpty()) {
            page.add(attr(
                    div(
                            "rn-callout",
                            Icon.of("circle-check").svg(),
                            div("", el("b", "", done), p("", t("reports.visitor.follow.hint")))),
                    "role",
                    "status"));
        }
        page.add(sheet.deadline(now), div("rn-row", receipt(code)));
        question(code, report).ifPresent(page::add);
        page.add(
                el(
                        "section",
                        "rn-stack",
                        h2(t("reports.words")),
                        local(p("rn-report-words", report.description())),
                        AnswersList.of(answers.byLink(code)),
                        papers(code, report),
                        p("rn-hint", report.place().address())),
                el(
                        "section",
                        "",
                        div("rn-section-head", h2(t("reports.history"))),
                        ReportHistory.of(links.history(code), now)));
        if (report.listed()) {
            page.add(link(ReportLinks.report(report.code()), t("reports.visitor.public-page")));
        }
        add(page);
    }

    private Component papers(String code, Report report) {
        var attached = documents.byLink(code);
        var section = div(
                "rn-stack",
                h3(t("reports.documents")),
                DocumentsList.byLink(attached, report.code(), code),
                p("rn-hint", t("reports.documents.private")));
        section.setVisible(!attached.isEmpty());
        return section;
    }

    private Optional<Component> question(String code, Report report) {
        return report.state() instanceof ReportState.Resolved
                ? Optional.of(new SurveyPart(
                        report, surveys.given(report), yes -> answer(code, yes), rating -> surveys.rate(code, rating)))
                : Optional.empty();
    }

    private void answer(String code, boolean yes) {
        try {
            surveys.solved(code, yes);
            show(code, yes ? "" : t("reports.not-fixed.done"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
            show(code, "");
        }
    }

    private Component receipt(String code) {
        return attr(
                link(
                        "rn-btn",
                        ReportLinks.receiptByLink(code) + "&lang=" + Tr.locale().getLanguage(),
                        text(t("reports.receipt.download"))),
                "data-kind",
                "neutral",
                "router-ignore",
                "",
                "target",
                "_blank");
    }

    private void closed() {
        title = t("reports.visitor.closed");
        add(
                div("rn-title", h1(title), p("rn-lead", t("reports.visitor.closed.lead"))),
                div(
                        "rn-row",
                        attr(
                                link("rn-btn", ReportLinks.NEW, Icon.of("plus").svg(), text(t("reports.new.heading"))),
                                "data-kind",
                                "primary"),
                        link("rn-btn", ReportLinks.LIST, text(t("reports.list.title")))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
