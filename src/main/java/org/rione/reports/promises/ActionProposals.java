package org.rione.reports.promises;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.reports.ReportPlace;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Proposes the actions of a programme that a report may be about; somebody decides. */
@Service
public class ActionProposals {

    private static final int LOOKED_AT = 30;
    private static final int PROPOSED = 3;

    private final Subjects subjects;
    private final Territory territory;

    ActionProposals(Subjects subjects, Territory territory) {
        this.subjects = subjects;
        this.territory = territory;
    }

    /** What speaks of a report: its category, its place and its words. */
    public record About(String category, ReportPlace place, String title, String description) {}

    /** @param why what speaks for it, for the one who decides */
    public record Proposal(SubjectCard card, ActionFit.Fit why) {}

    /** At most three, the likeliest first: those of the category, and those that share words or the quarter. */
    @PreAuthorize("permitAll()")
    public List<Proposal> of(About report) {
        var written = report.title() + " " + report.description() + " "
                + report.place().address();
        var quarter = quarter(report.place());
        var found = new LinkedHashMap<Subject, Proposal>();
        subjects.forCategory(SubjectKind.ACTION, report.category(), LOOKED_AT)
                .forEach(card -> found.put(card.subject(), proposal(card, true, written, quarter)));
        if (!report.title().isBlank()) {
            subjects.search(SubjectKind.ACTION, report.title(), LOOKED_AT).stream()
                    .filter(card -> card.allowed().contains(SubjectCard.Allowed.REPORT))
                    .forEach(card -> found.putIfAbsent(card.subject(), proposal(card, false, written, quarter)));
        }
        return found.values().stream()
                .filter(proposal -> proposal.why().score() > 0)
                .sorted(Comparator.comparingDouble(
                                (Proposal proposal) -> proposal.why().score())
                        .reversed())
                .limit(PROPOSED)
                .toList();
    }

    private Optional<String> quarter(ReportPlace place) {
        return place.neighbourhood()
                .flatMap(territory::find)
                .or(() -> place.point().flatMap(territory::neighbourhoodAt))
                .map(Neighbourhood::name);
    }

    private static Proposal proposal(SubjectCard card, boolean category, String written, Optional<String> quarter) {
        return new Proposal(card, ActionFit.of(category, written, card.title() + " " + card.summary(), quarter));
    }
}
