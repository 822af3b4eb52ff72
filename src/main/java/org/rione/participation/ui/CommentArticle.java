package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.rione.identity.PersonName;
import org.rione.participation.CommentState;
import org.rione.participation.CommentVersion;
import org.rione.participation.Permalink;
import org.rione.participation.ReadComment;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** One comment: who, when, what, and what can be done about it. */
final class CommentArticle extends HtmlContainer {

    /** What the thread does when somebody presses a button of a comment. */
    interface Actions {
        void useful(CommentArticle article);

        void reply(CommentArticle article);

        void edit(CommentArticle article);

        void delete(CommentArticle article);
    }

    private static final String STATE = "participation.comment.state";
    /** Where moderation takes notices about a comment. */
    private static final String NOTICE = "/notifica/comment/";

    private static final String MINE = "participation.comment.mine";

    private final ThreadAddress address;
    private final Actions actions;
    private final boolean open;
    private final Div form = new Div();
    private ReadComment comment;
    private List<CommentVersion> history;

    /** @param open whether people may take part in the thread now */
    CommentArticle(
            ReadComment comment, List<CommentVersion> history, ThreadAddress address, boolean open, Actions actions) {
        super("article");
        this.comment = comment;
        this.history = List.copyOf(history);
        this.address = address;
        this.open = open;
        this.actions = actions;
        attr(this, "id", Permalink.anchor(comment.id()), "tabindex", "-1");
        draw();
    }

    ReadComment comment() {
        return comment;
    }

    /** Draws the comment as it is now, if it changed. */
    void show(ReadComment now) {
        if (!now.equals(comment)) {
            comment = now;
            history = List.of();
            draw();
        }
    }

    /** Opens a form under the comment, in the place of its buttons. */
    void open(Component content) {
        form.removeAll();
        form.add(content);
    }

    void closeForm() {
        form.removeAll();
    }

    boolean isBeingWritten() {
        return form.getComponentCount() > 0;
    }

    void highlight() {
        attr(this, "data-new", "");
    }

    private void draw() {
        removeAll();
        attr(this, "class", comment.isOfficial() ? "rn-official rn-comment" : "rn-comment");
        if (comment.text().isEmpty()) {
            add(attr(span("rn-avatar"), "aria-hidden", "true"), p("rn-muted", t(STATE, comment.state())));
            return;
        }
        add(avatar(), head());
        comment.text().ifPresent(words -> add(attr(p("rn-comment-text", words), "dir", "auto")));
        switch (comment.state()) {
            case HELD, REMOVED -> add(waiting());
            case PUBLISHED, DELETED -> {
                if (comment.redacted()) {
                    add(p("rn-hint", t("participation.comment.redacted")));
                }
            }
        }
        history.forEach(version -> add(past(version)));
        add(foot(), form);
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
                attr(p("rn-comment-text", version.text()), "dir", "auto"));
    }

    private Component foot() {
        var foot = div("rn-comment-foot");
        if (comment.state() == CommentState.PUBLISHED) {
            foot.add(useful());
            if (open && comment.isRoot()) {
                foot.add(act("reply", "participation.comment.reply", () -> actions.reply(this)));
            }
        }
        if (!comment.mine() && !comment.isOfficial()) {
            foot.add(notice());
        }
        comment.editableUntil()
                .ifPresent(_ -> foot.add(act("edit", "participation.comment.edit", () -> actions.edit(this))));
        if (comment.mine() && comment.state() != CommentState.REMOVED) {
            foot.add(act("trash", "participation.comment.delete", () -> actions.delete(this)));
        }
        return foot;
    }

    private Component notice() {
        var link = link(
                "rn-btn",
                NOTICE + comment.id().value(),
                Icon.of("flag").svg(),
                text(t("participation.comment.notify")));
        return attr(link, "data-kind", "quiet", "rel", "nofollow");
    }

    private Component useful() {
        var words = t("participation.comment.useful", Numbers.whole(comment.useful()));
        if (comment.mine()) {
            return span("rn-comment-count", Icon.of("thumb-up").svg(), text(words));
        }
        var button =
                button("rn-btn", () -> actions.useful(this), Icon.of("thumb-up").svg(), text(words));
        return attr(button, "data-kind", "quiet", "aria-pressed", String.valueOf(comment.usefulToMe()));
    }

    private static NativeButton act(String icon, String key, SerializableRunnable action) {
        return attr(button("rn-btn", action, Icon.of(icon).svg(), text(t(key))), "data-kind", "quiet");
    }
}
