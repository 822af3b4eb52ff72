package org.rione.reports.ui.send;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.Part;
import org.rione.reports.questions.Question;

/** The steps of the national model, in order; the word stands in the address. */
enum Step {
    CONDITIONS("condizioni"),
    DATA("dati"),
    SUMMARY("riepilogo");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /**
     * The step that was asked for, or the last one that the draft has come to.
     *
     * @param questions what the draft's category asks
     */
    static Step allowed(String asked, ReportDraft draft, List<Question> questions) {
        var reached = reached(draft, questions);
        return Arrays.stream(values())
                .filter(step -> step.word.equals(asked))
                .filter(step -> step.compareTo(reached) <= 0)
                .findFirst()
                .orElse(reached == SUMMARY ? DATA : reached);
    }

    static Step reached(ReportDraft draft, List<Question> questions) {
        var missing = draft.missing(questions);
        if (missing.contains(Part.CONSENT)) {
            return CONDITIONS;
        }
        return missing.equals(EnumSet.noneOf(Part.class)) ? SUMMARY : DATA;
    }
}
