package org.rione.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.shared.PersonId;
import org.rione.shared.PersonalData;
import org.springframework.stereotype.Component;

/** Votes, ratings and comments in the download of one's own data. */
@Component
class OwnParticipation implements PersonalData {

    private static final int AT_ONCE = 100;

    private final OwnOpinions opinions;
    private final CommentLists lists;
    private final Subjects subjects;

    OwnParticipation(OwnOpinions opinions, CommentLists lists, Subjects subjects) {
        this.opinions = opinions;
        this.lists = lists;
        this.subjects = subjects;
    }

    private record Said(String about, String vote, int rating, LocalDate on) {}

    private record Written(String about, String stance, String text, String state, Instant at) {}

    @Override
    public String key() {
        return "participation";
    }

    @Override
    public Object of(PersonId person) {
        return Map.of("opinions", said(), "comments", written());
    }

    private List<Said> said() {
        var all = opinions.all();
        var cards = subjects.cards(all.stream().map(OwnOpinion::subject).toList());
        return all.stream()
                .map(own -> new Said(
                        Optional.ofNullable(cards.get(own.subject()))
                                .map(card -> card.code() + " " + card.title())
                                .orElse(own.subject().id().toString()),
                        own.opinion().map(Enum::name).orElse(""),
                        own.stars().orElse(0),
                        own.on()))
                .toList();
    }

    private List<Written> written() {
        var written = new ArrayList<Written>();
        Optional<CommentId> before = Optional.empty();
        do {
            var page = lists.mine(before, AT_ONCE);
            page.items()
                    .forEach(comment -> written.add(new Written(
                            comment.subject().id().toString(),
                            comment.stance().name(),
                            comment.text().orElse(""),
                            comment.state().name(),
                            comment.writtenAt())));
            before =
                    page.next().isPresent() ? Optional.of(page.items().getLast().id()) : Optional.empty();
        } while (before.isPresent());
        return written;
    }
}
