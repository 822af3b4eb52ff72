package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rione.reports.ReportDraft.Part;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Callout.Kind;

/** What is still missing, all at once, above the form; each is also said beside its field. */
final class Problems extends Div {

    static final String MISSING = "reports.new.missing";

    Problems() {
        attr(this, "role", "alert");
    }

    /**
     * @param answers what is wrong with answers to the questions of the category
     * @param author what is wrong with who writes
     */
    void show(Set<Part> missing, List<String> answers, List<String> author) {
        removeAll();
        var sentences = Stream.concat(
                        missing.stream()
                                .flatMap(part -> part == Part.ANSWERS ? answers.stream() : Stream.of(t(MISSING, part))),
                        author.stream())
                .toList();
        if (sentences.isEmpty()) {
            return;
        }
        var list = el("ul", "");
        sentences.forEach(sentence -> list.add(el("li", "", sentence)));
        add(Callout.of(Kind.DANGER, t("reports.new.problems", sentences.size()), list));
    }
}
