package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.el;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.rione.moderation.screening.Finding;
import org.rione.shared.ui.Html;

/** A text with what was found in it marked, each with its kind as a word. */
final class Marked {

    static Component text(String written, List<Finding> findings) {
        var paragraph = el("p", "rn-mod-text");
        int from = 0;
        for (var finding : findings) {
            paragraph.add(plain(written, from, finding.start()));
            paragraph.add(el(
                    "mark",
                    "rn-pii",
                    plain(written, finding.start(), finding.end()),
                    el("b", "", " " + Words.finding(finding.kind()))));
            from = finding.end();
        }
        paragraph.add(plain(written, from, written.length()));
        return paragraph;
    }

    private static Component plain(String written, int from, int to) {
        return Html.text(written.substring(from, to));
    }

    private Marked() {}
}
