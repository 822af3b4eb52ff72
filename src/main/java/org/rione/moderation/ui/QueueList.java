package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ReviewItem;
import org.rione.moderation.ReviewItemId;
import org.rione.shared.Cursor;
import org.rione.shared.PersonId;
import org.rione.shared.Slice;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** The list on the left: what waits, with kinds to filter by. */
final class QueueList {

    private final QueueAddress address;
    private final PersonId me;
    private final Instant now;
    private final Map<ReviewItemId, Anchor> links = new HashMap<>();

    QueueList(QueueAddress address, PersonId me, Instant now) {
        this.address = address;
        this.me = me;
        this.now = now;
    }

    Component build(Slice<ReviewItem> page, Map<ContentKind, Integer> counts) {
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var head = div(
                "rn-mod-head",
                attr(
                        el("h2", "", text(t("moderation.queue.waiting") + " "), text("rn-count", Numbers.whole(all))),
                        "id",
                        "coda"));
        var section = attr(el("section", "rn-mod-queue", head, filters(counts, all)), "aria-labelledby", "coda");
        if (page.items().isEmpty()) {
            section.add(empty(all));
            return section;
        }
        var list = attr(el("ul", "rn-mod-list"), "role", "list");
        page.items().forEach(item -> list.add(el("li", "", line(item))));
        section.add(list);
        address.after().ifPresent(_ -> section.add(turn("moderation.queue.first", Optional.empty())));
        page.next().ifPresent(next -> section.add(turn("moderation.queue.more", Optional.of(next))));
        return section;
    }

    Optional<Anchor> link(ReviewItemId id) {
        return Optional.ofNullable(links.get(id));
    }

    private Component filters(Map<ContentKind, Integer> counts, int all) {
        var pills = attr(
                el("nav", "rn-scroller", pill(Optional.empty(), t("moderation.queue.all"), all)),
                "aria-label",
                t("moderation.queue.kinds"));
        for (var kind : ContentKind.values()) {
            if (counts.containsKey(kind) || address.kind().equals(Optional.of(kind))) {
                pills.add(pill(Optional.of(kind), t("moderation.kinds", kind), counts.getOrDefault(kind, 0)));
            }
        }
        return pills;
    }

    private Component pill(Optional<ContentKind> kind, String word, int count) {
        var pill = Html.link("rn-pill", address.ofKind(kind).href(), text(word), text("rn-num", Numbers.whole(count)));
        return address.kind().equals(kind) ? attr(pill, "aria-current", "true") : pill;
    }

    private Component line(ReviewItem item) {
        var band = item.risk().band();
        var risk = attr(
                span("rn-mod-risk", Words.icon(band).svg(), text(t("moderation.band", band))),
                "data-band",
                Words.lower(band));
        risk.add(text("rn-mod-age", Words.age(Duration.between(item.openedAt(), now))));
        var anchor = Html.link(
                "rn-mod-line",
                address.with(item.id()).href(),
                risk,
                el("b", "", item.excerpt().isEmpty() ? Words.kind(item.content().kind()) : "«" + item.excerpt() + "»"),
                span(
                        "rn-hint",
                        Words.icon(item.content().kind()).svg(),
                        text(t("moderation.line.what", Words.kind(item.content().kind()), Words.visibility(item)))));
        notes(item).forEach(anchor::add);
        links.put(item.id(), anchor);
        return address.item().equals(Optional.of(item.id())) ? attr(anchor, "aria-current", "true") : anchor;
    }

    private List<Component> notes(ReviewItem item) {
        var notes = new ArrayList<Component>();
        if (item.notices() > 0) {
            notes.add(note("flag", t("moderation.line.notices", item.notices())));
        }
        item.holder()
                .ifPresent(holder -> notes.add(
                        holder.person().equals(me)
                                ? note("user", yours(item, now))
                                : note("lock", t("moderation.line.held", holder.name()))));
        if (!item.passedBy().isEmpty() && item.holder().isEmpty()) {
            notes.add(note("arrow-right", t("moderation.line.passed", item.passedBy())));
        }
        return notes;
    }

    static String yours(ReviewItem item, Instant now) {
        var left = item.holder()
                .map(holder ->
                        Duration.between(now, holder.until()).plusSeconds(59).toMinutes())
                .orElse(0L);
        return t("moderation.line.yours", Math.max(1, left));
    }

    private static Component note(String icon, String words) {
        return span("rn-mod-note", Icon.of(icon).svg(), text(words));
    }

    private Component turn(String key, Optional<Cursor> to) {
        return div(
                "rn-mod-turn",
                attr(
                        Html.link("rn-btn", address.page(to).withoutItem().href(), text(t(key))),
                        "data-kind",
                        "neutral",
                        "data-wide",
                        ""));
    }

    private Component empty(int all) {
        return div(
                "rn-empty",
                Icon.of("inbox").svg(),
                p("rn-strong", t("moderation.queue.empty")),
                p("", t(all == 0 ? "moderation.queue.empty-all" : "moderation.queue.empty-kind")));
    }
}
