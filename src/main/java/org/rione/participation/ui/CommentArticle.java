package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.github.benmanes.caffeine.cache.Interner;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.PersonName;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.ui.NoticeLink;
import org.rione.participation.CommentState;
import org.rione.participation.CommentVersion;
import org.rione.participation.Permalink;
import org.rione.participation.ReadComment;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/**
 * One comment: who, when, what, and what can be done about it. Its buttons say in {@code data-do} what they are for;
 * the thread hears them all.
 */
final class CommentArticle extends HtmlContainer {

    /** What the buttons of a comment are for. */
    enum Doing {
        USEFUL,
        REPLY,
        EDIT,
        DELETE
    }

    private static final String STATE = "participation.comment.state";
    /** Where moderation takes notices about a comment. */
    private static final String MINE = "participation.comment.mine";

    /** Open pages that show the same comment to the same kind of reader keep it once. */
    private static final Interner<ReadComment> SHARED = Interner.newWeakInterner();

    private final ThreadAddress address;
    private final boolean open;
    /** Made when something is opened: few of many comments ever have one. */
    private Optional<Div> form = Optional.empty();

    private final Set<Doing> offered = EnumSet.noneOf(Doing.class);
    private ReadComment comment;
    private List<CommentVersion> history;

    /** @param open whether people may take part in the thread now */
    CommentArticle(ReadComment comment, List<CommentVersion> history, ThreadAddress address, boolean open) {
        super("article");
        this.comment = SHARED.intern(comment);
        this.history = List.copyOf(history);
        this.address = address;
        this.open = open;
        attr(this, "id", Permalink.anchor(comment.id()), "tabindex", "-1");
        draw();
    }

    ReadComment comment() {
        return comment;
    }

    /** Draws the comment as it is now, if it changed. */
    void show(ReadComment now) {
        if (!now.equals(comment)) {
            comment = SHARED.intern(now);
            history = List.of();
            draw();
        }
    }

    boolean offers(Doing doing) {
        return offered.contains(doing);
    }

    /** Opens a form under the comment. */
    void open(Component content) {
        closeForm();
        var place = div("rn-comment-open", content);
        var around = Objects.requireNonNull(getElement().getParent());
        around.insertChild(around.indexOfChild(getElement()) + 1, place.getElement());
        form = Optional.of(place);
    }

    void closeForm() {
        form.ifPresent(Component::removeFromParent);
        form = Optional.empty();
    }

    boolean isBeingWritten() {
        return form.isPresent();
    }

    void highlight() {
        attr(this, "data-new", "");
    }

    private void draw() {
        offered.clear();
        attr(this, "class", comment.isOfficial() ? "rn-official rn-comment" : "rn-comment");
        Html.fill(this, comment.text().map(this::parts).orElseGet(this::nothingLeft));
    }

    private List<Component> nothingLeft() {
        return List.of(attr(span("rn-avatar"), "aria-hidden", "true"), p("rn-muted", t(STATE, comment.state())));
    }

    private List<Component> parts(String words) {
        var parts = new ArrayList<>(List.of(avatar(), head(), attr(local(p("rn-comment-text", words)), "dir", "auto")));
        switch (comment.state()) {
            case HELD, REMOVED -> parts.add(waiting());
            case PUBLISHED, DELETED -> {
                if (comment.redacted()) {
                    parts.add(p("rn-hint", t("participation.comment.redacted")));
                }
            }
        }
        history.forEach(version -> parts.add(past(version)));
        parts.add(foot());
        return parts;
    }

    private Component avatar() {
        var initials = comment.office()
                .map(office -> PersonName.initials(office.name()))
                .or(() -> comment.author().map(PersonName::initials))
                .orElse("");
        var avatar = attr(text("rn-avatar", initials), "aria-hidden", "true");
        return comment.isOfficial() ? attr(avatar, "data-kind", "office") : avatar;
    }

    private Component head() {
        var head = div("rn-comment-head");
        comment.office()
                .ifPresent(office -> head.add(
                        span("rn-official-tag", Icon.of("hall").svg(), text(t("participation.comment.official"))),
                        el("b", "", office.name())));
        comment.author().ifPresent(author -> head.add(attr(el("b", "", author.name()), "dir", "auto")));
        if (!comment.isOfficial() && comment.isRoot()) {
            head.add(Stances.mark(comment.stance()));
        }
        var when = link("rn-when", address.permalink(comment.id()), Dates.time(comment.writtenAt()));
        head.add(attr(when, "title", t("participation.comment.permalink")));
        if (comment.editedAt().isPresent()) {
            head.add(link("rn-when", address.history(comment.id()), text(t("participation.comment.edited"))));
        }
        return head;
    }

    private Component waiting() {
        return attr(div("rn-callout", Icon.of("clock").svg(), p("", t(MINE, comment.state()))), "data-kind", "warn");
    }

    private static Component past(CommentVersion version) {
        return div(
                "rn-note",
                p("rn-hint", t("participation.comment.until", Dates.moment(version.until()))),
                attr(local(p("rn-comment-text", version.text())), "dir", "auto"));
    }

    private Component foot() {
        var foot = div("rn-comment-foot");
        if (comment.state() == CommentState.PUBLISHED) {
            foot.add(useful());
            if (open && comment.isRoot()) {
                foot.add(act(Doing.REPLY, "reply", t("participation.comment.reply")));
            }
        }
        if (!comment.mine() && !comment.isOfficial()) {
            foot.add(notice());
        }
        comment.editableUntil().ifPresent(_ -> foot.add(act(Doing.EDIT, "edit", t("participation.comment.edit"))));
        if (comment.mine() && comment.state() != CommentState.REMOVED) {
            foot.add(act(Doing.DELETE, "trash", t("participation.comment.delete")));
        }
        return foot;
    }

    private Component notice() {
        var about = comment.author().map(PersonName::name).orElse("");
        return NoticeLink.to(new ContentRef(ContentKind.COMMENT, comment.id().value()), about);
    }

    private Component useful() {
        var words = t("participation.comment.useful", Numbers.whole(comment.useful()));
        if (comment.mine()) {
            return span("rn-comment-count", Icon.of("thumb-up").svg(), text(words));
        }
        return attr(act(Doing.USEFUL, "thumb-up", words), "aria-pressed", String.valueOf(comment.usefulToMe()));
    }

    private Component act(Doing doing, String icon, String words) {
        offered.add(doing);
        var button = el("button", "rn-btn", Icon.of(icon).svg(), text(words));
        return attr(button, "type", "button", "data-kind", "quiet", "data-do", doing.name());
    }
}
