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
    private final CurrentPerson current;
    private final RioneProperties rione;

    Receipts(
            Reports reports,
            ReporterLinks links,
            ReportCategories categories,
            Territory territory,
            Offices offices,
            ReportAnswers answers,
            CurrentPerson current,
            RioneProperties rione) {
        this.reports = reports;
        this.links = links;
        this.categories = categories;
        this.territory = territory;
        this.offices = offices;
        this.answers = answers;
        this.current = current;
        this.rione = rione;
    }

    /** A PDF of the report with this number, for its author. */
    @PreAuthorize("isAuthenticated()")
    public Optional<byte[]> mine(String number, Locale language) {
        var me = current.require().id();
        return reports.visible(number)
                .filter(report -> report.writtenBy(me))
                .map(report -> pdf(report, answers.of(report), language));
    }

    /** The same for who holds a link of a letter, see {@link ReporterLinks}. */
    @PreAuthorize("permitAll()")
    public Optional<byte[]> byLink(String code, Locale language) {
        return links.report(code).map(report -> pdf(report, answers.byLink(code), language));
    }

    private byte[] pdf(Report report, List<Answered> answered, Locale language) {
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
