package org.rione.participation.ui;

import com.vaadin.flow.component.Component;
import org.rione.identity.CurrentPerson;
import org.rione.participation.Ratings;
import org.rione.participation.Subject;
import org.rione.participation.Subjects;
import org.rione.participation.Votes;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.PageRequest;

/**
 * The parts that the page of a subject is put together from. Made in a view they are alive: they answer clicks and
 * follow what others do. Made for a page without a session they are the same elements, without a person.
 */
@org.springframework.stereotype.Component
public class ParticipationParts {

    private final Subjects subjects;
    private final Votes votes;
    private final Ratings ratings;
    private final CurrentPerson person;
    private final Live live;
    private final ThreadServices threads;

    ParticipationParts(
            Subjects subjects, Votes votes, Ratings ratings, CurrentPerson person, Live live, ThreadServices threads) {
        this.subjects = subjects;
        this.votes = votes;
        this.ratings = ratings;
        this.person = person;
        this.live = live;
        this.threads = threads;
    }

    /** The card "is it a priority for you?", with the rating below it once the subject can be rated. */
    public Component opinions(Subject subject) {
        return Html.el("section", "rn-card", vote(subject), rating(subject));
    }

    /** The two buttons with their counts, and what one has chosen; without a card around it. */
    public VotePanel vote(Subject subject) {
        return new VotePanel(card(subject), votes, person, live);
    }

    /** The scale from 1 to 5; empty for as long as the subject cannot be rated. Without a card around it. */
    public RatingPanel rating(Subject subject) {
        return new RatingPanel(card(subject), ratings, person);
    }

    /** The figure "how much it matters", for the thermometer: a section with an h3. */
    public Component importance(Subject subject) {
        return new ImportanceFigure(subject, () -> votes.importance(subject), live);
    }

    /** The figure "how it is going", for the thermometer: a section with an h3. */
    public Component satisfaction(Subject subject) {
        var started = card(subject).allowed().contains(Allowed.RATE);
        return new SatisfactionFigure(subject, started, () -> ratings.satisfaction(subject), live);
    }

    /** The comments with their form, as the address asks for them: order, page, permalink. A section with an h2. */
    public Component thread(Subject subject, PageRequest address) {
        var card = card(subject);
        return new CommentThread(card, ThreadAddress.of(card.path(), address), threads);
    }

    private SubjectCard card(Subject subject) {
        return subjects.find(subject).orElseThrow(() -> new Refusal("participation.subject.missing"));
    }
}
