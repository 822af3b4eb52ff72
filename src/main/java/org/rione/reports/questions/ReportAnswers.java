package org.rione.reports.questions;

import java.util.List;
import org.rione.identity.CurrentPerson;
import org.rione.reports.Report;
import org.rione.reports.ReporterLinks;
import org.rione.reports.Reports;
import org.rione.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What reporters answered. All of it is read by its author and by the office that answers for the report; others read
 * the answers to questions that say so, on the page of a public report.
 */
@Service
public class ReportAnswers {

    private final KeptAnswers kept;
    private final CategoryQuestions questions;
    private final Reports reports;
    private final ReporterLinks links;
    private final CurrentPerson current;

    ReportAnswers(
            KeptAnswers kept,
            CategoryQuestions questions,
            Reports reports,
            ReporterLinks links,
            CurrentPerson current) {
        this.kept = kept;
        this.questions = questions;
        this.reports = reports;
        this.links = links;
        this.current = current;
    }

    /** What the one who asks may read, in the order of the questions. */
    @PreAuthorize("permitAll()")
    public List<Answered> of(Report seen) {
        var report = reports.visible(seen.id());
        if (report.isEmpty()) {
            return List.of();
        }
        var all = all(report.get());
        return all.isEmpty() || readsAll(report.get())
                ? all
                : all.stream().filter(one -> one.question().published()).toList();
    }

    /** For who holds a link of a letter: they wrote it. */
    @PreAuthorize("permitAll()")
    public List<Answered> byLink(String code) {
        return links.report(code).map(this::all).orElse(List.of());
    }

    private List<Answered> all(Report report) {
        var answers = kept.of(report.id());
        return answers.byQuestion().isEmpty() ? List.of() : Answered.of(questions.ever(report.category()), answers);
    }

    private boolean readsAll(Report report) {
        return current.get()
                .filter(person -> report.writtenBy(person.id())
                        || (person.has(Role.OFFICER) || person.has(Role.ADMINISTRATOR)) && reports.mayAnswer(report))
                .isPresent();
    }
}
