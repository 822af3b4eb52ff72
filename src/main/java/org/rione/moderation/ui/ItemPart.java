package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h3;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.identity.PersonName;
import org.rione.moderation.Review;
import org.rione.moderation.ReviewItem;
import org.rione.moderation.ReviewStep;
import org.rione.moderation.Rule;
import org.rione.moderation.screening.FindingKind;
import org.rione.moderation.spi.Reviewed;
import org.rione.shared.PersonId;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;

/** The item in the middle: the text with its marks, where it stands, what happened to it. */
final class ItemPart {

    static List<Component> of(Review review, PersonId me, Instant now) {
        var item = review.item();
        var parts = new ArrayList<Component>();
        parts.add(attr(div("rn-row", title(review), holder(item, me, now)), "data-spread", ""));
        if (review.content().isEmpty()) {
            parts.add(p("rn-muted", t("moderation.refused.withdrawn")));
        } else {
            var content = review.content().get();
            parts.add(p("rn-hint", written(review, content)));
            parts.add(card(review, content));
            parts.add(context(review, content));
        }
        parts.add(history(review.history()));
        return parts;
    }

    private static Component title(Review review) {
        var kind = Words.kind(review.item().content().kind());
        var words = review.content()
                .map(content -> t("moderation.item.title", kind, content.context()))
                .orElse(kind);
        return attr(el("h2", "", words), "id", "voce");
    }

    private static Component holder(ReviewItem item, PersonId me, Instant now) {
        if (item.heldBy(me)) {
            return Html.chip("progress", Icon.of("clock"), QueueList.yours(item, now));
        }
        return item.holder()
                .map(holder -> Html.chip("assigned", Icon.of("lock"), t("moderation.line.held", holder.name())))
                .orElseGet(() -> text(""));
    }

    private static String written(Review review, Reviewed content) {
        var who = review.author()
                .map(author -> t(author.verified() ? "moderation.item.by-verified" : "moderation.item.by-resident"))
                .orElseGet(() -> t("moderation.item.by-visitor"));
        return t("moderation.item.written", Dates.moment(content.at()), who) + " "
                + t("moderation.item.seen." + review.item().visibility().name());
    }

    private static Component card(Review review, Reviewed content) {
        var card = el("article", "rn-card", author(review.author()));
        for (int i = 0; i < content.texts().size(); i++) {
            if (!content.texts().get(i).isBlank()) {
                card.add(Marked.text(content.texts().get(i), review.findings().get(i)));
            }
        }
        photos(content).ifPresent(card::add);
        int found = review.findings().stream().mapToInt(List::size).sum();
        if (found > 0) {
            card.add(span("rn-hint", Icon.of("info-circle").svg(), text(" " + t("moderation.item.found", found))));
        }
        return card;
    }

    private static Component author(Optional<PersonName> author) {
        var name = author.map(PersonName::name).orElseGet(() -> t("moderation.item.visitor"));
        var avatar = attr(text("rn-avatar", author.map(PersonName::initials).orElse("?")), "aria-hidden", "true");
        return div("rn-row", avatar, el("b", "", name));
    }

    private static Optional<Component> photos(Reviewed content) {
        if (content.photoPaths().isEmpty()) {
            return Optional.empty();
        }
        var photos = div("rn-photos");
        content.photoPaths()
                .forEach(path -> photos.add(attr(el("img", ""), "src", path, "alt", t("moderation.item.photo"))));
        return Optional.of(photos);
    }

    private static Component context(Review review, Reviewed content) {
        var place = el(
                "section",
                "",
                h3(t(content.repliesTo().isPresent() ? "moderation.item.reply" : "moderation.item.place")));
        var words = content.repliesTo().map(reply -> "«" + reply + "» ").orElseGet(content::context);
        place.add(el("p", "rn-note", text(words + " "), link(content.contextPath(), t("moderation.item.open"))));
        var why = el("section", "", h3(t("moderation.item.why")), reasons(review.item()));
        var both = div("rn-mod-context", place, why);
        if (!review.notices().isEmpty()) {
            both.add(notices(review));
        }
        return both;
    }

    private static Component reasons(ReviewItem item) {
        var parts = item.risk().parts();
        if (parts.isEmpty()) {
            return p("rn-muted", t("moderation.risk.none"));
        }
        var list = attr(el("ul", "rn-mod-why"), "role", "list");
        parts.forEach(
                part -> list.add(el("li", "", text(reason(part.because())), text("rn-count", "+" + part.points()))));
        return list;
    }

    private static String reason(String because) {
        return because.startsWith("finding.")
                ? Words.finding(FindingKind.valueOf(because.substring("finding.".length())))
                : t("moderation.risk." + because);
    }

    private static Component notices(Review review) {
        var section =
                el("section", "", h3(t("moderation.item.notices", review.item().notices())));
        review.notices()
                .forEach(notice -> section.add(el(
                        "p",
                        "rn-note",
                        el("b", "", Words.rule(notice.rule())),
                        text(notice.words().isEmpty() ? "" : ": " + notice.words()))));
        return section;
    }

    private static Component history(List<ReviewStep> steps) {
        var list = el("ol", "rn-timeline");
        for (var step : steps) {
            var line = el(
                    "li",
                    "",
                    span("rn-node", Words.icon(step.what()).svg()),
                    el("b", "", happened(step)),
                    text("rn-when", Dates.moment(step.at())));
            list.add(step == steps.getFirst() ? attr(line, "data-now", "") : line);
        }
        return el("section", "rn-stack", h3(t("moderation.item.history")), list);
    }

    private static String happened(ReviewStep step) {
        var detail =
                switch (step.what()) {
                    case HELD, PUBLISHED ->
                        Stream.of(step.detail().split(",", -1))
                                .filter(name -> !name.isEmpty())
                                .map(name -> Words.finding(FindingKind.valueOf(name)))
                                .collect(Collectors.joining(", "));
                    case NOTIFIED, REDACTED, REMOVED ->
                        step.detail().isEmpty() ? "" : Words.rule(Rule.valueOf(step.detail()));
                    case EDITED, CLAIMED, RELEASED, PASSED_ON, APPROVED, UNDONE, WITHDRAWN -> "";
                };
        var words = t("moderation.step." + step.what().name(), step.who());
        return detail.isEmpty() ? words : words + ": " + detail;
    }

    private ItemPart() {}
}
