package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.rione.identity.People;
import org.rione.identity.PersonName;
import org.rione.reports.Naming;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportPhoto;
import org.rione.reports.Reports;
import org.rione.reports.documents.ReportDocuments;
import org.rione.reports.questions.ReportAnswers;
import org.rione.shared.ui.Html;

/** What the reporter told, on the report's page: to everybody, and the more private of it to those who may read that. */
@org.springframework.stereotype.Component
class ReportTold {

    private final Reports reports;
    private final ReportAnswers answers;
    private final ReportDocuments documents;
    private final People people;

    ReportTold(Reports reports, ReportAnswers answers, ReportDocuments documents, People people) {
        this.reports = reports;
        this.answers = answers;
        this.documents = documents;
        this.people = people;
    }

    Component of(ReportSheet.Now now) {
        var report = now.report();
        var section = attr(el("section", "rn-stack"), "aria-label", t("reports.words"));
        var photos = reports.photos(report.id());
        if (!photos.isEmpty()) {
            var row = div("rn-photos");
            photos.forEach(photo -> row.add(picture(photo, report)));
            section.add(row);
        }
        section.add(local(p("rn-report-words", report.description())));
        var given = answers.of(report);
        if (!given.isEmpty()) {
            section.add(AnswersList.of(given));
            if (given.stream().anyMatch(one -> !one.question().published())) {
                section.add(p("rn-hint", t("reports.answers.some-private")));
            }
        }
        papers(report).ifPresent(section::add);
        section.add(p("rn-hint", t("reports.sent", Days.moment(report.createdAt(), now.today()), author(report))));
        return section;
    }

    private Optional<Component> papers(Report report) {
        var readable = documents.of(report);
        return readable.isEmpty()
                ? Optional.empty()
                : Optional.of(attr(
                        el(
                                "section",
                                "rn-card rn-stack",
                                attr(Html.h2(t("reports.documents")), "id", "documenti", "class", "rn-h3"),
                                DocumentsList.of(readable, report.code()),
                                p("rn-hint", t("reports.documents.private"))),
                        "data-pad",
                        "s",
                        "aria-labelledby",
                        "documenti"));
    }

    private static Component picture(ReportPhoto photo, Report report) {
        var image = attr(
                el("img", ""),
                "src",
                ReportLinks.thumbnail(photo.id()),
                "alt",
                photo.caption().isEmpty() ? t("reports.photo.of", report.title()) : photo.caption(),
                "width",
                String.valueOf(photo.width()),
                "height",
                String.valueOf(photo.height()),
                "loading",
                "lazy");
        var figure = el(
                "figure",
                "",
                attr(link("rn-thumb", ReportLinks.photo(photo.id()), image), "router-ignore", "", "target", "_blank"));
        if (photo.afterWork()) {
            figure.add(el("figcaption", "", t("reports.after.caption")));
        } else if (!photo.caption().isEmpty()) {
            figure.add(el("figcaption", "", photo.caption()));
        }
        return figure;
    }

    /** The name only when its owner wants it; otherwise whether the municipality knows them. */
    private String author(Report report) {
        var name = report.author().map(author -> people.names(List.of(author)).get(author));
        if (report.naming() == Naming.NAMED && name.isPresent()) {
            return name.get().name();
        }
        return t(name.filter(PersonName::verified).isPresent() ? "reports.by.verified" : "reports.by.resident");
    }
}
