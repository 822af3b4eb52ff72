package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.Office;
import org.rione.participation.CommentLists;
import org.rione.participation.Permalink;
import org.rione.participation.ReadComment;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.Topics;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.HomeBlock;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;

/** The latest answer of an office, on the home page. */
@org.springframework.stereotype.Component
class AnswerOnHome implements HomeBlock {

    private static final int LOOKED_AT = 5;
    private static final int LENGTH = 140;

    private final CommentLists lists;
    private final Subjects subjects;

    AnswerOnHome(CommentLists lists, Subjects subjects) {
        this.lists = lists;
        this.subjects = subjects;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ANSWERS);
    }

    @Override
    public List<Component> render() {
        var answers = lists.latestOfficial(LOOKED_AT);
        var cards = subjects.cards(answers.stream().map(ReadComment::subject).toList());
        return answers.stream()
                .flatMap(answer -> Optional.ofNullable(cards.get(answer.subject())).stream()
                        .<Component>map(subject -> card(answer, subject)))
                .limit(1)
                .toList();
    }

    private static Component card(ReadComment answer, SubjectCard subject) {
        return attr(
                el(
                        "article",
                        "rn-card",
                        div("rn-row", Html.chip("published", Icon.of("hall"), t("participation.comment.official"))),
                        el(
                                "h3",
                                "",
                                local(link("rn-card-link", Permalink.to(subject, answer.id()), text(subject.title())))),
                        local(p("", shortened(answer.text().orElse("")))),
                        text(
                                "rn-hint",
                                answer.office().map(Office::name).orElse("") + " \u00b7 "
                                        + Dates.shortDay(answer.writtenAt()))),
                "data-pad",
                "s");
    }

    /** Up to the last whole word that fits. */
    private static String shortened(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        var end = text.lastIndexOf(' ', LENGTH);
        return text.substring(0, end > 0 ? end : LENGTH) + "…";
    }
}
