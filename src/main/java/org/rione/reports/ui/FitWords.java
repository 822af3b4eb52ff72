package org.rione.reports.ui;

import static org.rione.shared.ui.Tr.t;

import java.util.ArrayList;
import org.rione.reports.promises.ActionFit;

/** Why an action is proposed, in words. */
public final class FitWords {

    public static String why(ActionFit.Fit fit) {
        var reasons = new ArrayList<String>();
        if (fit.category()) {
            reasons.add(t("reports.link.why.category"));
        }
        if (fit.quarter()) {
            reasons.add(t("reports.link.why.quarter"));
        }
        if (fit.words() > 0) {
            reasons.add(t("reports.link.why.words", fit.words()));
        }
        return String.join(" · ", reasons);
    }

    private FitWords() {}
}
