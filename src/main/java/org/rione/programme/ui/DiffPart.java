package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.rione.programme.ImportDiff;
import org.rione.programme.ImportDiff.EntryChange;
import org.rione.programme.ImportDiff.FieldChange;

/** What an import would change, to be read before it is applied. */
final class DiffPart {

    private final ImportDiff diff;

    DiffPart(ImportDiff diff) {
        this.diff = diff;
    }

    Component build() {
        var card = el(
                "section",
                "rn-card rn-diff",
                h2(diff.created() ? t("programme.diff.new", diff.title()) : t("programme.diff.title", diff.title())),
                p("rn-lead", counts(diff.actions())));
        if (diff.reordered()) {
            card.add(p("rn-muted", t("programme.diff.reordered")));
        }
        if (!diff.header().isEmpty()) {
            card.add(el("h3", "", t("programme.diff.header")), fields(diff.header()));
        }
        entries(card, "programme.diff.sections", diff.sections());
        entries(card, "programme.diff.actions", diff.actions());
        return card;
    }

    static String counts(ImportDiff.Entries entries) {
        return String.join(
                ", ",
                t("programme.diff.added", entries.added().size()),
                t("programme.diff.changed", entries.changed().size()),
                t("programme.diff.archived", entries.archived().size()),
                t("programme.diff.returned", entries.returned().size()),
                t("programme.diff.same", entries.same()));
    }

    private static void entries(HtmlContainer into, String key, ImportDiff.Entries entries) {
        group(
                into,
                t(key) + ": " + t("programme.diff.archived", entries.archived().size()),
                entries.archived());
        group(
                into,
                t(key) + ": " + t("programme.diff.changed", entries.changed().size()),
                entries.changed());
        group(
                into,
                t(key) + ": " + t("programme.diff.returned", entries.returned().size()),
                entries.returned());
        group(into, t(key) + ": " + t("programme.diff.added", entries.added().size()), entries.added());
    }

    private static void group(HtmlContainer into, String title, List<EntryChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var list = attr(el("ul", "rn-list"), "role", "list");
        for (var change : changes) {
            var item = el("li", "rn-archived", text("rn-code", change.code()), el("b", "", change.name()));
            if (!change.fields().isEmpty()) {
                item.add(fields(change.fields()));
            }
            list.add(item);
        }
        into.add(el("details", "rn-more", el("summary", "", title), list));
    }

    private static Component fields(List<FieldChange> changes) {
        var list = el("dl", "rn-diff-fields");
        for (var change : changes) {
            list.add(el(
                    "div",
                    "",
                    el("dt", "", change.field()),
                    el(
                            "dd",
                            "",
                            el("del", "", empty(change.before())),
                            text(" \u2192 "),
                            el("ins", "", empty(change.after())))));
        }
        return div("", list);
    }

    private static String empty(String value) {
        return value.isEmpty() ? "\u2013" : value;
    }
}
