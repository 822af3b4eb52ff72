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
import org.rione.participation.OwnOpinion;
import org.rione.participation.OwnOpinions;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.PersonId;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PersonalSection;

/** One's own votes and ratings in the personal area. */
@org.springframework.stereotype.Component
class VotesSection implements PersonalSection {

    private static final int BRIEF = 3;
    private static final String WORD = "participation.vote";

    private final OwnOpinions opinions;
    private final Subjects subjects;

    VotesSection(OwnOpinions opinions, Subjects subjects) {
        this.opinions = opinions;
        this.subjects = subjects;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String path() {
        return "voti";
    }

    @Override
    public String titleKey() {
        return "participation.mine.votes.title";
    }

    @Override
    public Optional<Component> brief(PersonId person) {
        var all = opinions.all();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(list(all.stream().limit(BRIEF).toList()));
    }

    @Override
    public Component whole(PersonId person) {
        var all = opinions.all();
        return div(
                "rn-stack",
                p("rn-hint", t("participation.mine.secret")),
                all.isEmpty() ? nothing("participation.mine.votes.none") : list(all));
    }

    /** Nothing of this person yet, and where one begins. */
    static Component nothing(String sentence) {
        return div(
                "rn-empty",
                Icon.of("heart").svg(),
                p("", t(sentence)),
                attr(link("rn-btn", "/programmi", text(t("participation.mine.begin"))), "data-kind", "default"));
    }

    private Component list(List<OwnOpinion> all) {
        var cards = subjects.cards(all.stream().map(OwnOpinion::subject).toList());
        var list = attr(el("ul", "rn-stack"), "data-gap", "s");
        all.forEach(own -> Optional.ofNullable(cards.get(own.subject())).ifPresent(card -> list.add(row(own, card))));
        return list;
    }

    private static Component row(OwnOpinion own, SubjectCard card) {
        var row = el("li", "rn-card", local(link(card.path(), card.code() + " " + card.title())));
        own.opinion()
                .ifPresent(opinion ->
                        row.add(p("rn-hint", t("participation.mine.vote", t(WORD, opinion), Dates.day(own.on())))));
        own.stars()
                .ifPresent(stars -> row.add(p("rn-hint", t("participation.mine.rating", stars, Dates.day(own.on())))));
        return row;
    }
}
