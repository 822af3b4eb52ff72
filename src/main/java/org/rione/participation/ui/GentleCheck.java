package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.rione.moderation.Moderation;
import org.rione.moderation.screening.Finding;
import org.rione.moderation.screening.FindingKind;
import org.rione.shared.ui.Icon;

/** Says beside the field what a text gives away, and offers to take it out. It never stands in the way. */
final class GentleCheck extends Div {

    /** Links are welcome in a comment; VAT numbers belong to firms. */
    private static final Set<FindingKind> TOLD =
            EnumSet.complementOf(EnumSet.of(FindingKind.LINK, FindingKind.VAT_NUMBER));

    private static final String TITLE = "participation.check";
    private static final String WHY = "participation.check.why";
    private static final String TAKE_OUT = "participation.check.take-out";

    private final Moderation moderation;
    private final Consumer<UnaryOperator<String>> rewrite;
    private Set<FindingKind> told = EnumSet.noneOf(FindingKind.class);

    /** @param rewrite changes the text of the field */
    GentleCheck(Moderation moderation, Consumer<UnaryOperator<String>> rewrite) {
        this.moderation = moderation;
        this.rewrite = rewrite;
        attr(this, "class", "rn-stack", "data-gap", "s", "role", "status");
    }

    /** Reads the text again; true when it has something to say that it has not said before. */
    boolean read(String text) {
        var kinds = EnumSet.noneOf(FindingKind.class);
        findings(text).forEach(finding -> kinds.add(finding.kind()));
        var isNews = !told.containsAll(kinds);
        if (!kinds.equals(told)) {
            removeAll();
            kinds.forEach(kind -> add(word(kind)));
            told = kinds;
        }
        return isNews;
    }

    private Component word(FindingKind kind) {
        var sentence = el("p", "", el("b", "", t(TITLE, kind)), text(" " + t(WHY, kind) + " "));
        if (kind != FindingKind.HEATED) {
            sentence.add(
                    button("rn-linkish", () -> rewrite.accept(text -> without(kind, text)), text(t(TAKE_OUT, kind))));
        }
        return attr(div("rn-callout", Icon.of("alert-triangle").svg(), sentence), "data-kind", "warn");
    }

    private String without(FindingKind kind, String text) {
        var rest = new StringBuilder(text);
        findings(text).reversed().stream()
                .filter(finding -> finding.kind() == kind)
                .forEach(finding -> rest.delete(finding.start(), finding.end()));
        return rest.toString().replaceAll(" {2,}", " ").replaceAll(" ([.,;:])", "$1");
    }

    private List<Finding> findings(String text) {
        return moderation.screen(text).stream()
                .filter(finding -> TOLD.contains(finding.kind()))
                .toList();
    }
}
