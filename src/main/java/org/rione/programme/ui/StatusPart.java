package org.rione.programme.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.net.URI;
import java.time.LocalDate;
import org.rione.programme.ActionFile;
import org.rione.programme.ActionFile.HistoryEntry;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;

/** How far an action is, and everything that was told about it. */
final class StatusPart {

    private final ActionFile file;
    private final LocalDate today;

    StatusPart(ActionFile file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    Component build() {
        var action = file.action();
        var timeline = el("ol", "rn-timeline");
        var first = true;
        for (var entry : file.history()) {
            var item = entry(entry);
            timeline.add(first ? attr(item, "data-now", "") : item);
            first = false;
        }
        return div(
                "rn-stack",
                attr(
                        div(
                                "rn-row",
                                span(
                                        "",
                                        el("b", "rn-num rn-done", action.progress() + "%"),
                                        text("rn-muted", " " + t("programme.done"))),
                                text(action.isLate(today) ? "rn-late" : "rn-muted", end(action))),
                        "data-spread",
                        ""),
                ActionParts.bar(action.progress(), true),
                timeline);
    }

    private String end(ActionRow action) {
        if (action.actualTo().isPresent()) {
            return t("programme.ended", Dates.day(action.actualTo().get()));
        }
        return action.plannedTo()
                .map(day -> action.isLate(today)
                        ? t("programme.end.late", Dates.day(day), today.toEpochDay() - day.toEpochDay())
                        : t("programme.end", Dates.day(day)))
                .orElse(t("programme.end.none"));
    }

    private static Component entry(HistoryEntry entry) {
        var item = el(
                "li",
                "",
                span("rn-node", Icon.of(icon(entry)).svg()),
                el("b", "", title(entry)),
                Dates.time(entry.at()));
        colour(entry, item);
        if (!entry.note().isEmpty()) {
            item.add(local(p("", entry.note())));
        }
        entry.office().ifPresent(office -> item.add(text("rn-hint", office)));
        entry.evidence().ifPresent(address -> item.add(evidence(address)));
        return item;
    }

    private static void colour(HistoryEntry entry, Component item) {
        switch (entry.kind()) {
            case MOVED, UPDATED ->
                item.getElement()
                        .getStyle()
                        .set("--c", entry.to() == ActionState.COMPLETED ? "var(--rn-ok)" : "var(--rn-primary)");
            case ADDED, REWORDED, ARCHIVED, RETURNED -> {}
        }
    }

    private static Component evidence(URI address) {
        return attr(
                link(
                        "",
                        address.toString(),
                        Icon.of("external-link").svg(),
                        text(t("programme.evidence", address.getHost()))),
                "rel",
                "noopener noreferrer nofollow");
    }

    private static String icon(HistoryEntry entry) {
        return switch (entry.kind()) {
            case ADDED, REWORDED -> "file";
            case ARCHIVED -> "archive";
            case RETURNED -> "refresh";
            case MOVED -> entry.to().chip().icon();
            case UPDATED -> "chart";
        };
    }

    private static String title(HistoryEntry entry) {
        return switch (entry.kind()) {
            case MOVED -> t("programme.history.MOVED", word(entry.from()), word(entry.to()));
            case UPDATED ->
                entry.fromProgress() == entry.toProgress()
                        ? t("programme.history.NOTE")
                        : t("programme.history.UPDATED", entry.fromProgress(), entry.toProgress());
            case ADDED, REWORDED, ARCHIVED, RETURNED ->
                t("programme.history." + entry.kind().name());
        };
    }

    private static String word(ActionState state) {
        return t(state.chip().textKey()).toLowerCase(org.rione.shared.ui.Tr.locale());
    }
}
