package org.rione.participation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rione.moderation.ContentKind;
import org.rione.moderation.spi.ModeratedContent;
import org.rione.moderation.spi.Reviewed;
import org.rione.participation.spi.SubjectCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what moderators decide about comments. What the author wrote is kept, whatever is shown. */
@Component
class CommentModeration implements ModeratedContent {

    private final CommentStore store;
    private final Subjects subjects;
    private final Movements movements;

    CommentModeration(CommentStore store, Subjects subjects, Movements movements) {
        this.store = store;
        this.subjects = subjects;
        this.movements = movements;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.COMMENT;
    }

    @Override
    public Map<UUID, Reviewed> forReview(Collection<UUID> contents) {
        var comments = store.findAll(contents);
        var cards = subjects.cards(
                comments.stream().map(Comment::subject).distinct().toList());
        var roots = store
                .findAll(comments.stream()
                        .filter(comment -> !comment.isRoot())
                        .map(comment -> comment.root().value())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Comment::id, Comment::body));
        return comments.stream()
                .collect(Collectors.toMap(
                        comment -> comment.id().value(),
                        comment -> reviewed(comment, Optional.ofNullable(cards.get(comment.subject())), roots)));
    }

    @Override
    public boolean shown(UUID content) {
        return store.find(new CommentId(content))
                .filter(comment -> comment.state() == CommentState.PUBLISHED)
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID content) {
        decide(content, CommentState.PUBLISHED, Optional.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishRedacted(UUID content, List<String> texts) {
        decide(content, CommentState.PUBLISHED, Optional.of(texts.getFirst()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID content) {
        decide(content, CommentState.REMOVED, Optional.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID content) {
        decide(content, CommentState.HELD, Optional.empty());
    }

    /** What its author has taken away stays away. */
    private void decide(UUID content, CommentState state, Optional<String> shownBody) {
        var comment = store.lock(new CommentId(content)).orElseThrow();
        if (comment.state() == CommentState.DELETED) {
            return;
        }
        store.show(comment.id(), state, shownBody);
        store.arrange(comment.root());
        movements.comment(comment);
    }

    private static Reviewed reviewed(Comment comment, Optional<SubjectCard> card, Map<CommentId, String> roots) {
        return new Reviewed(
                comment.version(),
                Optional.of(comment.author()),
                comment.editedAt().orElse(comment.writtenAt()),
                List.of(comment.body()),
                card.map(subject -> subject.code() + " " + subject.title()).orElse(""),
                card.map(subject -> Permalink.to(subject, comment.id())).orElse("/"),
                comment.isRoot() ? Optional.empty() : Optional.ofNullable(roots.get(comment.root())),
                List.of());
    }
}
