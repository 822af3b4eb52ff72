package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.DomEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.Office;
import org.rione.participation.CommentId;
import org.rione.participation.CommentSort;
import org.rione.participation.CommentState;
import org.rione.participation.CommentText;
import org.rione.participation.CommentVersion;
import org.rione.participation.Conversation;
import org.rione.participation.NewComment;
import org.rione.participation.Permalink;
import org.rione.participation.ReadComment;
import org.rione.participation.Stance;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.participation.ui.CommentArticle.Doing;
import org.rione.shared.Cursor;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Sure;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The comments on a subject: what people say, in pages, and the place to say something. */
final class CommentThread extends Section {

    private static final String BUTTON = "event.target.closest('[data-do]')";
    private static final String ON_A_BUTTON = "!!" + BUTTON;
    private static final String DOING = BUTTON + ".dataset.do";
    private static final String ARTICLE = "event.target.closest('article').id";

    private static final String SORT = "participation.sort";

    private final Subject subject;
    private final SubjectCard card;
    private final ThreadAddress address;
    private final ThreadServices services;
    private final H2 title = new H2();
    private final Component order;
    private final Div news = div("");
    private final Div list = div("rn-thread");
    private final Map<CommentId, CommentArticle> articles = new LinkedHashMap<>();
    private Optional<CommentForm> form = Optional.empty();
    private Optional<CommentId> justPosted = Optional.empty();
    private long known;

    CommentThread(SubjectCard card, ThreadAddress address, ThreadServices services) {
        this.subject = card.subject();
        this.card = card;
        this.address = address;
        this.services = services;
        attr(this, "id", "commenti", "aria-labelledby", "commenti-titolo");
        attr(title, "id", "commenti-titolo", "tabindex", "-1");
        attr(news, "role", "status");
        order = Html.still(sorts());
        add(div("rn-section-head", title, order), entrance(), news, list);
        list.getElement()
                .addEventListener("click", this::pressed)
                .setFilter(ON_A_BUTTON)
                .addEventData(DOING)
                .addEventData(ARTICLE);
        draw();
        services.live().redraw(this, "comments:" + subject.id(), this::follow);
    }

    private Component sorts() {
        var sorts = attr(el("nav", "rn-row"), "aria-label", t("participation.sort.label"));
        for (var sort : List.of(CommentSort.USEFUL, CommentSort.NEWEST, CommentSort.OFFICIAL)) {
            var link = link("rn-pill", address.sortedBy(sort), text(t(SORT, sort)));
            sorts.add(sort == address.request().sort() ? attr(link, "aria-current", "true") : link);
        }
        return sorts;
    }

    /** The form, or what is needed to get one. */
    private Component entrance() {
        if (!card.allowed().contains(Allowed.COMMENT)) {
            return p("rn-muted", t("participation.comment.closed"));
        }
        var who = services.person().get();
        if (who.isEmpty()) {
            return Html.still(div(
                    "rn-card",
                    el(
                            "p",
                            "",
                            link(Intention.signInPath(address.path() + "#commenti"), t("participation.sign-in")),
                            text(" " + t("participation.comment.sign-in-why")))));
        }
        if (!who.get().has(Role.RESIDENT) && office().isEmpty()) {
            return p("rn-muted", t("participation.comment.residents-only"));
        }
        var fresh = CommentForm.fresh(
                services.moderation(),
                office(),
                "comment." + subject.id(),
                (stance, text, official) -> post(Optional.empty(), stance, text, official));
        form = Optional.of(fresh);
        return div("rn-card", fresh);
    }

    /** The office in whose name the person may speak. */
    private Optional<String> office() {
        return services.person()
                .get()
                .filter(who -> who.has(Role.OFFICER))
                .flatMap(who -> who.office())
                .flatMap(services.offices()::find)
                .map(Office::name);
    }

    private void draw() {
        list.removeAll();
        articles.clear();
        news.removeAll();
        count();
        var lists = services.lists();
        var single = justPosted.or(() -> address.request().single());
        var first = single.flatMap(id -> lists.conversationOf(subject, id));
        lists.ownHeld(subject).stream()
                .filter(own -> first.filter(one -> contains(one, own.id())).isEmpty())
                .forEach(own -> list.add(article(own)));
        first.ifPresent(conversation -> draw(conversation));
        if (single.isPresent() && first.isEmpty() && justPosted.isEmpty()) {
            list.add(p("rn-muted", t("participation.comment.gone")));
        }
        var page = lists.conversations(subject, address.request());
        page.items().stream()
                .filter(conversation ->
                        !articles.containsKey(conversation.root().id()))
                .forEach(this::draw);
        if (articles.isEmpty() && address.request().after().isEmpty()) {
            list.add(p("rn-muted", t("participation.comments.none")));
        }
        page.next().ifPresent(next -> list.add(more(next)));
        single.flatMap(id -> Optional.ofNullable(articles.get(id))).ifPresent(CommentArticle::highlight);
    }

    private static boolean contains(Conversation conversation, CommentId id) {
        return conversation.root().id().equals(id)
                || conversation.replies().stream().anyMatch(reply -> reply.id().equals(id));
    }

    private void draw(Conversation conversation) {
        var root = article(conversation.root());
        list.add(root);
        if (conversation.replies().isEmpty()) {
            return;
        }
        var replies = div("rn-replies");
        conversation.replies().forEach(reply -> replies.add(article(reply)));
        conversation
                .nextReply()
                .ifPresent(after -> replies.add(link(
                        "",
                        address.moreReplies(conversation.root().id(), after),
                        text(t("participation.replies.more")))));
        list.add(replies);
    }

    private CommentArticle article(ReadComment comment) {
        var history = address.history().filter(comment.id()::equals).isPresent()
                ? services.lists().history(comment.id())
                : List.<CommentVersion>of();
        var article =
                new CommentArticle(comment, history, address, card.allowed().contains(Allowed.COMMENT));
        articles.put(article.comment().id(), article);
        return article;
    }

    private Component more(Cursor next) {
        return Html.still(attr(
                link("rn-btn rn-thread-more", address.next(next), text(t("participation.comments.more"))),
                "data-kind",
                "neutral"));
    }

    private void count() {
        known = services.lists().count(subject);
        title.setText(t("participation.comments.title", known));
        order.getElement().setAttribute("hidden", known < 2); // one comment has no order
    }

    /** Others have written or decided: what is on the page is brought up to date, what is new is announced. */
    private void follow() {
        var fresh = services.lists().find(Set.copyOf(articles.keySet()));
        articles.forEach((id, article) -> {
            if (article.isBeingWritten()) {
                return;
            }
            Optional.ofNullable(fresh.get(id)).ifPresentOrElse(article::show, article::removeFromParent);
        });
        articles.keySet().removeIf(id -> !fresh.containsKey(id));
        var now = services.lists().count(subject);
        var more = now - known;
        if (more > 0) {
            news.removeAll();
            news.add(button("rn-btn", this::draw, text(t("participation.comments.new", more))));
        } else {
            count();
        }
    }

    /** One listener for the buttons of all comments; what a comment does not offer is not done. */
    private void pressed(DomEvent event) {
        var doing = Arrays.stream(Doing.values())
                .filter(one ->
                        one.name().equals(event.getEventData().path(DOING).asString()))
                .findFirst();
        var article = articles.values().stream()
                .filter(one -> Permalink.anchor(one.comment().id())
                        .equals(event.getEventData().path(ARTICLE).asString()))
                .findFirst();
        if (article.isPresent() && doing.filter(article.get()::offers).isPresent()) {
            press(article.get(), doing.get());
        }
    }

    private void press(CommentArticle article, Doing doing) {
        switch (doing) {
            case USEFUL -> useful(article);
            case REPLY -> reply(article);
            case EDIT -> edit(article);
            case DELETE -> delete(article);
        }
    }

    private void post(Optional<CommentId> repliesTo, Stance stance, CommentText text, boolean official) {
        var draft = new NewComment(
                subject,
                repliesTo,
                stance,
                text,
                DraftKey.of(subject, repliesTo, text, services.clock().instant()));
        var id = official
                ? services.comments().answer(draft)
                : services.comments().post(draft);
        form.filter(_ -> repliesTo.isEmpty()).ifPresent(CommentForm::clear);
        justPosted = Optional.of(id);
        draw();
        var isHeld = Optional.ofNullable(articles.get(id))
                .filter(article -> article.comment().state() == CommentState.HELD)
                .isPresent();
        Toast.show(t(isHeld ? "participation.comment.posted-held" : "participation.comment.posted"));
        focus(id);
    }

    private void focus(CommentId id) {
        Optional.ofNullable(articles.get(id)).ifPresent(article -> article.getElement()
                .executeJs("this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true})"));
    }

    private void useful(CommentArticle article) {
        if (services.person().get().isEmpty()) {
            signIn();
            return;
        }
        var comment = article.comment();
        attempt(() -> {
            if (comment.usefulToMe()) {
                services.comments().unmarkUseful(comment.id());
            } else {
                services.comments().markUseful(comment.id());
            }
        });
        refresh(article);
    }

    private void reply(CommentArticle article) {
        if (services.person().get().isEmpty()) {
            signIn();
            return;
        }
        var reply = CommentForm.reply(
                services.moderation(),
                office(),
                "comment." + article.comment().id().value(),
                article::closeForm,
                (stance, text, official) -> post(Optional.of(article.comment().id()), stance, text, official));
        article.open(reply);
        reply.focus();
    }

    private void edit(CommentArticle article) {
        var change =
                CommentForm.change(services.moderation(), article.comment(), article::closeForm, (stance, text, _) -> {
                    services.comments().edit(article.comment().id(), stance, text);
                    article.closeForm();
                    refresh(article);
                    Toast.show(t("participation.edit.done"));
                });
        article.open(change);
        change.focus();
    }

    private void delete(CommentArticle article) {
        Sure.warn(
                t("participation.delete.title"),
                t("participation.delete.text"),
                t("participation.cancel"),
                t("participation.delete.confirm"),
                () -> {
                    attempt(() -> services.comments().delete(article.comment().id()));
                    justPosted = Optional.empty();
                    draw();
                    title.getElement().executeJs("this.focus()");
                });
    }

    private void refresh(CommentArticle article) {
        var id = article.comment().id();
        Optional.ofNullable(services.lists().find(Set.of(id)).get(id)).ifPresent(now -> {
            article.show(now);
            focus(id);
        });
    }

    private void signIn() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(Intention.signInPath(address.path() + "#commenti")));
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
    }
}
