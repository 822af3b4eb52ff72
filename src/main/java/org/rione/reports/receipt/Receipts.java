package org.rione.reports.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.reports.Report;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReporterLinks;
import org.rione.reports.Reports;
import org.rione.reports.documents.AttachedDocument;
import org.rione.reports.documents.ReportDocument;
import org.rione.reports.documents.ReportDocuments;
import org.rione.reports.questions.Answered;
import org.rione.reports.questions.ReportAnswers;
import org.rione.shared.RioneProperties;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Receipts for those who reported; to all others there are none. */
@Service
public class Receipts {

    private final Reports reports;
    private final ReporterLinks links;
    private final ReportCategories categories;
    private final Territory territory;
    private final Offices offices;
    private final ReportAnswers answers;
    private final ReportDocuments documents;
    private final CurrentPerson current;
    private final RioneProperties rione;

    Receipts(
            Reports reports,
            ReporterLinks links,
            ReportCategories categories,
            Territory territory,
            Offices offices,
            ReportAnswers answers,
            ReportDocuments documents,
            CurrentPerson current,
            RioneProperties rione) {
        this.reports = reports;
        this.links = links;
        this.categories = categories;
        this.territory = territory;
        this.offices = offices;
        this.answers = answers;
        this.documents = documents;
        this.current = current;
        this.rione = rione;
    }

    /** A PDF of the report with this number, for its author. */
    @PreAuthorize("isAuthenticated()")
    public Optional<byte[]> mine(String number, Locale language) {
        var me = current.require().id();
        return reports.visible(number)
                .filter(report -> report.writtenBy(me))
                .map(report -> pdf(report, answers.of(report), names(documents.of(report), report), language));
    }

    /** The same for who holds a link of a letter, see {@link ReporterLinks}. */
    @PreAuthorize("permitAll()")
    public Optional<byte[]> byLink(String code, Locale language) {
        return links.report(code)
                .map(report -> pdf(report, answers.byLink(code), names(documents.byLink(code), report), language));
    }

    /** Those of merged reports are on the receipts of those. */
    private static List<ReportDocument> names(List<AttachedDocument> attached, Report report) {
        return attached.stream()
                .filter(one -> one.code().equals(report.code()))
                .map(AttachedDocument::document)
                .toList();
    }

    private byte[] pdf(Report report, List<Answered> answered, List<ReportDocument> papers, Locale language) {
        var place = report.place()
                .neighbourhood()
                .flatMap(territory::find)
                .map(Neighbourhood::name)
                .orElse("");
        return ReceiptPaper.pdf(
                new ReceiptPaper.Facts(
                        rione.municipality().name(),
                        report,
                        answered,
                        papers,
                        categories
                                .find(report.category())
                                .map(found -> found.name(language))
                                .orElse(""),
                        place,
                        report.office().flatMap(offices::find).map(Office::name).orElse(""),
                        rione.zone()),
                language);
    }
}
