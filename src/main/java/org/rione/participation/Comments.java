package org.rione.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rione.identity.CurrentPerson;
import org.rione.identity.OfficeId;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.Moderation;
import org.rione.moderation.Submission;
import org.rione.moderation.Verdict;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about a subject: residents for themselves, officers with the voice of their office. */
@Service
public class Comments {

    private final CommentStore store;
    private final Entry entry;
    private final CurrentPerson person;
    private final Moderation moderation;
    private final Function<Submission, Verdict> review;
    private final Movements movements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    Comments(
            CommentStore store,
            Entry entry,
            CurrentPerson person,
            Moderation moderation,
            Movements movements,
            ApplicationEventPublisher events,
            Clock clock) {
        this(store, entry, person, moderation, moderation::submitted, movements, events, clock);
    }

    private Comments(
            CommentStore store,
            Entry entry,
            CurrentPerson person,
            Moderation moderation,
            Function<Submission, Verdict> review,
            Movements movements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.entry = entry;
        this.person = person;
        this.moderation = moderation;
        this.review = review;
        this.movements = movements;
        this.events = events;
        this.clock = clock;
    }

    /** The same at a time in the past, for demonstration data: everything said there counts as reviewed long ago. */
    Comments longAgo(Instant moment) {
        var past = Clock.fixed(moment, ZoneOffset.UTC);
        return new Comments(store, entry, person, moderation, _ -> Verdict.PUBLISHED, movements, events, past);
    }

    /** Posts a comment; the same draft sent twice is one comment. Whether it is visible at once, moderation says. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.RESIDENT + "')")
    public CommentId post(NewComment draft) {
        return post(draft, Optional.empty());
    }

    /** Answers with the voice of the officer's office: the name of the person is not shown. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.OFFICER + "')")
    public CommentId answer(NewComment draft) {
        var office = person.require().office().orElseThrow(() -> new Refusal("participation.answer.no-office"));
        return post(draft, Optional.of(office));
    }

    /** Changes one's own comment within a quarter of an hour; what stood in public before can be read in its history. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void edit(CommentId id, Stance stance, CommentText text) {
        moderation.approach(reference(id));
        var before = own(id);
        var now = clock.instant();
        if (!before.isEditableAt(now)) {
            throw new Refusal("participation.edit.over");
        }
        if (before.body().equals(text.value()) && before.stance() == stance) {
            return;
        }
        store.rewrite(before, mayBeReadLater(before), stance, text.value(), now);
        var state = review(before, text);
        show(before, state);
        events.publishEvent(new CommentEdited(id.value(), before.version() + 1, state == CommentState.HELD, now));
    }

    /** Takes one's own comment away; with replies below, an empty place remains. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void delete(CommentId id) {
        moderation.approach(reference(id));
        var comment = own(id);
        if (!comment.isDeletable()) {
            throw new Refusal("participation.comment.gone");
        }
        store.erase(id);
        show(comment, CommentState.DELETED);
        moderation.withdrawn(reference(id));
        events.publishEvent(new CommentDeleted(id.value(), clock.instant()));
    }

    /** Marks somebody's comment as useful; marking twice is marking once. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.RESIDENT + "')")
    public void markUseful(CommentId id) {
        var comment = published(id, "participation.comment.gone");
        if (comment.isWrittenBy(person.require().id())) {
            throw new Refusal("participation.useful.own");
        }
        if (store.mark(id, person.require().id())) {
            movements.comment(comment);
        }
    }

    @Transactional
    @PreAuthorize("hasRole('" + Role.RESIDENT + "')")
    public void unmarkUseful(CommentId id) {
        store.lock(id)
                .filter(_ -> store.unmark(id, person.require().id()))
                .ifPresent(comment -> movements.comment(comment));
    }

    /** Only what stood in public, and nobody's telephone number that its author has just taken out. */
    private boolean mayBeReadLater(Comment before) {
        return before.state() == CommentState.PUBLISHED
                && moderation.screen(before.body()).stream()
                        .noneMatch(finding -> finding.kind().personal());
    }

    private CommentId post(NewComment draft, Optional<OfficeId> office) {
        var author = person.require().id();
        var sentBefore = store.byDraft(author, draft.draftKey());
        if (sentBefore.isPresent()) {
            return sentBefore.get().id();
        }
        entry.check(draft.subject(), Allowed.COMMENT, "participation.comment.closed");
        var id = new CommentId(Ids.next());
        var root = draft.repliesTo()
                .map(answered -> rootOf(answered, draft.subject()))
                .orElse(id);
        var comment = new Comment(
                id,
                draft.subject(),
                root,
                author,
                office,
                draft.stance(),
                draft.text().value(),
                Optional.empty(),
                CommentState.HELD,
                false,
                0,
                clock.instant(),
                Optional.empty(),
                0);
        if (!store.add(comment, draft.draftKey())) {
            return store.byDraftJustNow(author, draft.draftKey()).orElseThrow().id();
        }
        var state = review(comment, draft.text());
        show(comment, state);
        tellPosted(comment, state);
        return id;
    }

    private void tellPosted(Comment comment, CommentState state) {
        events.publishEvent(new CommentPosted(
                comment.id().value(),
                comment.root().value(),
                comment.subject().kind(),
                comment.subject().id(),
                comment.office().isPresent(),
                state == CommentState.HELD,
                comment.writtenAt()));
    }

    /** The root stays locked to the end: it cannot be removed while somebody answers it. */
    private CommentId rootOf(CommentId answered, Subject subject) {
        var comment = published(answered, "participation.reply.removed");
        if (!comment.subject().equals(subject)) {
            throw new Refusal("participation.reply.removed");
        }
        return comment.isRoot()
                ? comment.id()
                : published(comment.root(), "participation.reply.removed").id();
    }

    private Comment published(CommentId id, String refusal) {
        return store.lock(id)
                .filter(comment -> comment.state() == CommentState.PUBLISHED)
                .orElseThrow(() -> new Refusal(refusal));
    }

    private Comment own(CommentId id) {
        return store.lock(id)
                .filter(comment -> comment.isWrittenBy(person.require().id()))
                .orElseThrow(() -> new Refusal("participation.comment.gone"));
    }

    private CommentState review(Comment comment, CommentText text) {
        var verdict = review.apply(
                new Submission(reference(comment.id()), Optional.of(comment.author()), List.of(text.value())));
        return verdict == Verdict.PUBLISHED ? CommentState.PUBLISHED : CommentState.HELD;
    }

    private void show(Comment comment, CommentState state) {
        store.show(comment.id(), state, Optional.empty());
        store.arrange(comment.root());
        movements.comment(comment);
    }

    private static ContentRef reference(CommentId id) {
        return new ContentRef(ContentKind.COMMENT, id.value());
    }
}
