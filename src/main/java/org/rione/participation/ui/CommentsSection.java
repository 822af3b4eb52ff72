package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.rione.participation.CommentId;
import org.rione.participation.CommentLists;
import org.rione.participation.CommentState;
import org.rione.participation.Permalink;
import org.rione.participation.ReadComment;
import org.rione.participation.Subjects;
import org.rione.shared.PersonId;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.PersonalSection;

/** One's own comments in the personal area, with what became of them. */
@org.springframework.stereotype.Component
class CommentsSection implements PersonalSection {

    private static final int BRIEF = 3;
    private static final String STATE = "participation.comment.mine";

    private final CommentLists lists;
    private final Subjects subjects;

    CommentsSection(CommentLists lists, Subjects subjects) {
        this.lists = lists;
        this.subjects = subjects;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String path() {
        return "commenti";
    }

    @Override
    public String titleKey() {
        return "participation.mine.comments.title";
    }

    @Override
    public Optional<Component> brief(PersonId person) {
        var latest = lists.mine(Optional.empty(), BRIEF).items();
        return latest.isEmpty() ? Optional.empty() : Optional.of(fill(list(), latest));
    }

    @Override
    public Component whole(PersonId person) {
        var whole = div("rn-stack");
        var list = list();
        whole.add(list);
        more(whole, list, Optional.empty());
        if (list.getChildren().findAny().isEmpty()) {
            whole.add(VotesSection.nothing("participation.mine.comments.none"));
        }
        return whole;
    }

    private void more(Div whole, HtmlContainer list, Optional<CommentId> before) {
        var page = lists.mine(before, CommentLists.PAGE);
        fill(list, page.items());
        page.next().ifPresent(_ -> {
            var button = button("rn-btn", () -> {}, text(t("participation.comments.more")));
            attr(button, "data-kind", "neutral");
            button.addClickListener(_ -> {
                whole.remove(button);
                more(whole, list, Optional.of(page.items().getLast().id()));
            });
            whole.add(button);
        });
    }

    private static HtmlContainer list() {
        return attr(el("ul", "rn-stack"), "data-gap", "s");
    }

    private HtmlContainer fill(HtmlContainer list, List<ReadComment> comments) {
        var cards = subjects.cards(
                comments.stream().map(ReadComment::subject).distinct().toList());
        comments.forEach(comment -> {
            var row = el("li", "rn-card");
            Optional.ofNullable(cards.get(comment.subject()))
                    .ifPresent(card ->
                            row.add(local(link(Permalink.to(card, comment.id()), card.code() + " " + card.title()))));
            row.add(attr(local(p("rn-comment-text", comment.text().orElse(""))), "dir", "auto"));
            row.add(p("rn-hint", Dates.moment(comment.writtenAt())));
            if (comment.state() != CommentState.PUBLISHED) {
                row.add(p("rn-field-note", t(STATE, comment.state())));
            }
            list.add(row);
        });
        return list;
    }
}
