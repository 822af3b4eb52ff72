package org.rione.reports;

import java.util.Optional;
import java.util.Set;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.springframework.stereotype.Component;

/** Tells the reporter and those with the same problem what happens, inside the caller's transaction. */
@Component
class ReportLetters {

    private static final String MAIL = "reports.mail.";
    /** The moderators explain these themselves. */
    private static final Set<ReportStep.Kind> SAID_BY_MODERATORS =
            Set.of(ReportStep.Kind.PUBLISHED, ReportStep.Kind.HELD, ReportStep.Kind.REMOVED);

    private final Outbox outbox;
    private final Offices offices;
    private final ReporterStore reporters;
    private final ReporterLinks links;

    ReportLetters(Outbox outbox, Offices offices, ReporterStore reporters, ReporterLinks links) {
        this.outbox = outbox;
        this.offices = offices;
        this.reporters = reporters;
        this.links = links;
    }

    /** A report has arrived. */
    void received(Report report) {
        toReporter(report, Letter.of(MAIL + "RECEIVED", report.title(), report.code(), report.deadline()), false);
    }

    /** A step was taken, by an office in whose name {@code sentence} is said. */
    void moved(Report report, ReportStep.Kind step, String sentence, Optional<OfficeId> by) {
        if (SAID_BY_MODERATORS.contains(step)) {
            return;
        }
        var office = by.flatMap(offices::find).map(Office::name).orElse("");
        var merged = report.state() instanceof ReportState.Resolved resolved && resolved.merged();
        var texts = MAIL + (merged ? "MERGED" : step.name());
        var letter = Letter.of(texts, report.title(), report.code(), sentence, office, report.deadline());
        toReporter(report, letter, step == ReportStep.Kind.CLOSED && !merged);
        if (report.listed()) {
            var page = letter.withLink(ReportLinks.report(report.code()));
            reporters.supporters(report.id()).forEach(person -> outbox.send(person, page));
            reporters
                    .contactsOfMerged(report.id())
                    .forEach(contact -> outbox.send(contact.email().value(), contact.language(), page));
        }
    }

    /** @param answers the letter asks something that can be answered without signing in */
    private void toReporter(Report report, Letter letter, boolean answers) {
        report.author()
                .ifPresent(author -> outbox.send(
                        author,
                        letter.withLink(answers ? links.issue(report.id()) : ReportLinks.report(report.code()))));
        if (report.author().isEmpty()) {
            reporters
                    .contact(report.id())
                    .ifPresent(contact -> outbox.send(
                            contact.email().value(), contact.language(), letter.withLink(links.issue(report.id()))));
        }
    }
}
