package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rione.moderation.Passage;
import org.rione.moderation.screening.Finding;

/** Which passages are covered: those found are chosen already, others are named by their words. */
final class CoverPart {

    private final List<String> texts;
    private final SerializableRunnable changed;
    private final Map<Passage, Boolean> passages = new LinkedHashMap<>();
    private final HtmlContainer list = attr(el("ul", "rn-mod-cover"), "role", "list");
    private final TextField words = new TextField();
    private final Div component;
    private final Span hint = text("rn-hint", "");

    CoverPart(List<String> texts, List<List<Finding>> findings, SerializableRunnable changed) {
        this.texts = texts;
        this.changed = changed;
        for (int i = 0; i < findings.size(); i++) {
            for (var finding : findings.get(i)) {
                passages.put(
                        new Passage(i, finding.start(), finding.end()),
                        finding.kind().personal());
            }
        }
        words.setLabel(t("moderation.cover.words"));
        words.setHelperText(t("moderation.cover.words-hint"));
        words.setWidthFull();
        var add = attr(button("rn-btn", this::addWords, text(t("moderation.cover.add"))), "data-kind", "neutral");
        component = div("rn-stack", el("h3", "", t("moderation.cover.title")), list, words, add);
        drawList();
    }

    Div component() {
        return component;
    }

    /** The line under the choice that counts the covered passages. */
    Span hint() {
        return hint;
    }

    void refreshHint() {
        hint.setText(t("moderation.choice.hint.REDACT", passages().size()));
    }

    List<Passage> passages() {
        return passages.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every place where the words stand, just as they are written. */
    private void addWords() {
        var wanted = words.getValue().strip();
        var found = places(wanted);
        words.setInvalid(found.isEmpty());
        words.setErrorMessage(found.isEmpty() ? t("moderation.cover.not-found") : "");
        if (!found.isEmpty()) {
            found.forEach(passage -> passages.put(passage, true));
            words.clear();
            drawList();
            changed.run();
        }
    }

    private List<Passage> places(String wanted) {
        var places = new ArrayList<Passage>();
        for (int i = 0; i < texts.size() && !wanted.isEmpty(); i++) {
            for (int at = texts.get(i).indexOf(wanted);
                    at >= 0;
                    at = texts.get(i).indexOf(wanted, at + wanted.length())) {
                places.add(new Passage(i, at, at + wanted.length()));
            }
        }
        return places;
    }

    private void drawList() {
        list.removeAll();
        passages.forEach((passage, covered) -> {
            var box = attr(el("input", ""), "type", "checkbox");
            box.getElement().setProperty("checked", covered);
            box.getElement()
                    .addEventListener("change", event -> {
                        passages.put(
                                passage,
                                event.getEventData().get("element.checked").asBoolean());
                        changed.run();
                    })
                    .addEventData("element.checked");
            var written = texts.get(passage.text()).substring(passage.start(), passage.end());
            list.add(el("li", "", el("label", "rn-check", box, text(written))));
        });
    }
}
