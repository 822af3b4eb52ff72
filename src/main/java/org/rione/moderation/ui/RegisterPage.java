package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rione.moderation.Register;
import org.rione.shared.Cursor;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;

/** The public register of decisions. */
@org.springframework.stereotype.Component
class RegisterPage implements PublicPage {

    private static final int PAGE = 50;

    private final Register register;

    RegisterPage(Register register) {
        this.register = register;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(ModerationLinks.REGISTER);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return Optional.of(new Rendered(
                new PageMeta(t("moderation.register.title"), t("moderation.register.lead"), ModerationLinks.REGISTER),
                content(request.parameter("dopo")),
                Set.of(Register.TOPIC)));
    }

    Component content(Optional<String> after) {
        var entries = register.page(after.flatMap(RegisterPage::cursor), PAGE);
        var page = div(
                "rn-wrap",
                div("rn-title", h1(t("moderation.register.title")), p("rn-lead", t("moderation.register.lead"))));
        if (entries.items().isEmpty()) {
            page.add(div(
                    "rn-empty",
                    Icon.of("book").svg(),
                    el("h2", "", t("moderation.register.empty")),
                    el("p", "", link(ModerationLinks.RULES, t("moderation.rules.title")))));
        } else {
            var rows = el("tbody", "");
            entries.items().forEach(entry -> rows.add(row(entry)));
            page.add(div("rn-tablebox", attr(table(rows), "data-fold", "")));
        }
        entries.next()
                .ifPresent(next -> page.add(div(
                        "rn-mod-turn",
                        link(
                                "rn-btn",
                                ModerationLinks.REGISTER + "?dopo=" + next.encoded(),
                                text(t("moderation.register.more"))))));
        return div("", Crumbs.from("/", t("moderation.home")).here(t("moderation.register.title")), page);
    }

    private static Component table(Component rows) {
        var head = el("tr", "");
        for (var column : new String[] {"day", "kind", "outcome", "rule", "found"}) {
            head.add(attr(el("th", "", t("moderation.register." + column)), "scope", "col"));
        }
        return el(
                "table",
                "rn-table",
                el("caption", "rn-sr", t("moderation.register.title")),
                el("thead", "", head),
                rows);
    }

    private static Component row(Register.Entry entry) {
        var rule = entry.rule()
                .<Component>map(one -> link(ModerationLinks.RULES + "#regola-" + one.number(), Words.rule(one)))
                .orElseGet(() -> text(t("moderation.register.no-rule")));
        return el(
                "tr",
                "",
                attr(el("th", "", Dates.day(entry.at())), "scope", "row"),
                cell("kind", text(Words.kind(entry.kind()))),
                cell(
                        "outcome",
                        Html.chip(
                                Words.look(entry.outcome()),
                                Words.icon(entry.outcome()),
                                t("moderation.outcome", entry.outcome()))),
                cell("rule", rule),
                cell("found", text(t("moderation.register.by", entry.foundBy()))));
    }

    private static Component cell(String column, Component content) {
        return attr(el("td", "", content), "data-label", t("moderation.register." + column));
    }

    /** An address that was not made by this page shows its beginning. */
    private static Optional<Cursor> cursor(String text) {
        try {
            var cursor = Cursor.decode(text, 2);
            Instant.parse(cursor.key().get(0));
            UUID.fromString(cursor.key().get(1));
            return Optional.of(cursor);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
