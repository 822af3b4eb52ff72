package org.rione.participation;

import static org.rionedb.Tables.COMMENT_USEFUL;
import static org.rionedb.Tables.COMMENT_VERSION;
import static org.rionedb.Tables.SUBJECT_COMMENT;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.identity.People;
import org.rione.participation.ThreadRequest.Unfolded;
import org.rione.shared.Cursor;
import org.rione.shared.PersonId;
import org.rione.shared.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads threads by pages of roots; never a whole one. */
@Service
public class CommentLists {

    public static final int PAGE = 20;
    public static final int FIRST_REPLIES = 3;

    private static final int OWN_HELD = 20;

    private final DSLContext sql;
    private final CurrentPerson person;
    private final People people;
    private final Offices offices;
    private final Clock clock;

    CommentLists(DSLContext sql, CurrentPerson person, People people, Offices offices, Clock clock) {
        this.sql = sql;
        this.person = person;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
    }

    /** How many comments can be read on this subject. */
    @PreAuthorize("permitAll()")
    public long count(Subject subject) {
        return sql.fetchCount(SUBJECT_COMMENT, on(subject).and(published()));
    }

    /** A page of conversations in the order asked for. */
    @PreAuthorize("permitAll()")
    public Slice<Conversation> conversations(Subject subject, ThreadRequest request) {
        var roots = sql.select(CommentStore.FIELDS)
                .from(SUBJECT_COMMENT)
                .where(on(subject), SUBJECT_COMMENT.IS_ROOT.isTrue(), SUBJECT_COMMENT.LISTED.isTrue())
                .and(request.after()
                        .map(cursor -> beyond(request.sort(), cursor))
                        .orElseGet(DSL::noCondition))
                .orderBy(order(request.sort()))
                .limit(PAGE + 1)
                .fetch();
        var page = Slice.of(roots, PAGE, row -> cursor(request.sort(), row));
        return new Slice<>(
                withReplies(page.items().stream().map(CommentStore::comment).toList(), request.unfolded()),
                page.next());
    }

    /** The conversation to which this comment belongs, as far as it can be read. */
    @PreAuthorize("permitAll()")
    public Optional<Conversation> conversationOf(Subject subject, CommentId id) {
        var comment = sql.select(CommentStore.FIELDS)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.ID.eq(id.value()), on(subject))
                .fetchOptional(CommentStore::comment)
                .filter(this::isReadable);
        return comment.flatMap(found -> {
            var root = sql.select(CommentStore.FIELDS)
                    .from(SUBJECT_COMMENT)
                    .where(SUBJECT_COMMENT.ID.eq(found.root().value()))
                    .fetchOptional(CommentStore::comment)
                    .orElseThrow();
            var conversation = withReplies(List.of(root), Optional.empty()).getFirst();
            var isShown = found.isRoot()
                    || conversation.replies().stream()
                            .anyMatch(reply -> reply.id().equals(id));
            return Optional.of(isShown ? conversation : with(conversation, found));
        });
    }

    /** The reader's own comments here that wait for a moderator. */
    @PreAuthorize("permitAll()")
    public List<ReadComment> ownHeld(Subject subject) {
        return person.get()
                .map(who -> read(sql.select(CommentStore.FIELDS)
                        .from(SUBJECT_COMMENT)
                        .where(
                                SUBJECT_COMMENT.AUTHOR_ID.eq(who.id().value()),
                                on(subject),
                                SUBJECT_COMMENT.STATE.eq(CommentState.HELD.name()))
                        .orderBy(SUBJECT_COMMENT.ID.desc())
                        .limit(OWN_HELD)
                        .fetch(CommentStore::comment)))
                .orElseGet(List::of);
    }

    /** As many of these as can be read, to draw them again. */
    @PreAuthorize("permitAll()")
    public Map<CommentId, ReadComment> find(Collection<CommentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var comments = sql.select(CommentStore.FIELDS)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.ID.in(ids.stream().map(CommentId::value).toList()))
                .fetch(CommentStore::comment);
        return read(comments.stream().filter(this::isReadable).toList()).stream()
                .collect(Collectors.toMap(ReadComment::id, Function.identity()));
    }

    /** What a comment said before its author changed it, latest first; nothing once a moderator has touched it. */
    @PreAuthorize("permitAll()")
    public List<CommentVersion> history(CommentId id) {
        return sql.select(COMMENT_VERSION.STANCE, COMMENT_VERSION.BODY, COMMENT_VERSION.UNTIL)
                .from(COMMENT_VERSION)
                .join(SUBJECT_COMMENT)
                .on(SUBJECT_COMMENT.ID.eq(COMMENT_VERSION.COMMENT_ID))
                .where(
                        COMMENT_VERSION.COMMENT_ID.eq(id.value()),
                        COMMENT_VERSION.SHOWN.isTrue(),
                        published(),
                        SUBJECT_COMMENT.SHOWN_BODY.isNull())
                .orderBy(COMMENT_VERSION.VERSION.desc())
                .fetch(row -> new CommentVersion(Stance.valueOf(row.value1()), row.value2(), row.value3()));
    }

    /** All that can be read on a subject, oldest first, for programs. */
    @PreAuthorize("permitAll()")
    public Slice<ReadComment> all(Subject subject, Optional<CommentId> after, int limit) {
        var rows = sql.select(CommentStore.FIELDS)
                .from(SUBJECT_COMMENT)
                .where(on(subject), published())
                .and(after.map(id -> SUBJECT_COMMENT.ID.gt(id.value())).orElseGet(DSL::noCondition))
                .orderBy(SUBJECT_COMMENT.ID)
                .limit(limit + 1)
                .fetch(CommentStore::comment);
        var page = Slice.of(rows, limit, last -> Cursor.of(last.id().value()));
        return new Slice<>(read(page.items()), page.next());
    }

    /** What offices answered last, whatever it was about; latest first. */
    @PreAuthorize("permitAll()")
    public List<ReadComment> latestOfficial(int limit) {
        return read(sql.select(CommentStore.FIELDS)
                .from(SUBJECT_COMMENT)
                .where(SUBJECT_COMMENT.OFFICIAL.isTrue(), published())
                .orderBy(SUBJECT_COMMENT.ID.desc())
                .limit(limit)
                .fetch(CommentStore::comment));
    }

    /** The reader's own comments, latest first, whatever became of them. */
    @PreAuthorize("isAuthenticated()")
    public Slice<ReadComment> mine(Optional<CommentId> before, int limit) {
        var rows = sql.select(CommentStore.FIELDS)
                .from(SUBJECT_COMMENT)
                .where(
                        SUBJECT_COMMENT.AUTHOR_ID.eq(person.require().id().value()),
                        SUBJECT_COMMENT.STATE.ne(CommentState.DELETED.name()))
                .and(before.map(id -> SUBJECT_COMMENT.ID.lt(id.value())).orElseGet(DSL::noCondition))
                .orderBy(SUBJECT_COMMENT.ID.desc())
                .limit(limit + 1)
                .fetch(CommentStore::comment);
        var page = Slice.of(rows, limit, last -> Cursor.of(last.id().value()));
        return new Slice<>(read(page.items()), page.next());
    }

    private List<Conversation> withReplies(List<Comment> roots, Optional<Unfolded> unfolded) {
        if (roots.isEmpty()) {
            return List.of();
        }
        var replies = roots.stream()
                .map(root ->
                        replies(root.id(), unfolded.filter(more -> more.root().equals(root.id()))))
                .reduce(Select::unionAll)
                .orElseThrow()
                .fetch(CommentStore::comment);
        var byRoot = replies.stream().collect(Collectors.groupingBy(Comment::root));
        var read = read(Stream.concat(roots.stream(), replies.stream()).toList()).stream()
                .collect(Collectors.toMap(ReadComment::id, Function.identity()));
        return roots.stream()
                .map(root -> {
                    var cap = cap(unfolded.filter(more -> more.root().equals(root.id())));
                    var all = byRoot.getOrDefault(root.id(), List.of());
                    var shown = all.stream().limit(cap).toList();
                    return new Conversation(
                            Objects.requireNonNull(read.get(root.id())),
                            shown.stream()
                                    .map(reply -> Objects.requireNonNull(read.get(reply.id())))
                                    .toList(),
                            all.size() > cap ? Optional.of(shown.getLast().id()) : Optional.empty());
                })
                .toList();
    }

    private static int cap(Optional<Unfolded> unfolded) {
        return unfolded.isPresent() ? PAGE : FIRST_REPLIES;
    }

    /** One more than is shown says that there is more. Sorted after the office's own, which come first. */
    private Select<Record> replies(CommentId root, Optional<Unfolded> unfolded) {
        var further = unfolded.flatMap(Unfolded::after)
                .map(after -> SUBJECT_COMMENT.ID.gt(after.value()).and(SUBJECT_COMMENT.OFFICIAL.isFalse()))
                .orElseGet(DSL::noCondition);
        return sql.selectFrom(sql.select(CommentStore.FIELDS)
                .from(SUBJECT_COMMENT)
                .where(
                        SUBJECT_COMMENT.ROOT_ID.eq(root.value()),
                        SUBJECT_COMMENT.IS_ROOT.isFalse(),
                        SUBJECT_COMMENT.LISTED.isTrue(),
                        further)
                .orderBy(SUBJECT_COMMENT.OFFICIAL.desc(), SUBJECT_COMMENT.ID)
                .limit(cap(unfolded) + 1)
                .asTable("subject_comment"));
    }

    private Conversation with(Conversation conversation, Comment reply) {
        var replies = Stream.concat(conversation.replies().stream(), read(List.of(reply)).stream());
        return new Conversation(conversation.root(), replies.toList(), conversation.nextReply());
    }

    private boolean isReadable(Comment comment) {
        return comment.listed() || comment.state() == CommentState.HELD && isMine(comment);
    }

    private boolean isMine(Comment comment) {
        return person.get().filter(who -> comment.isWrittenBy(who.id())).isPresent();
    }

    private List<ReadComment> read(List<Comment> comments) {
        var names = people.names(comments.stream()
                .filter(comment -> comment.office().isEmpty())
                .map(Comment::author)
                .collect(Collectors.toSet()));
        var voices = voices(comments);
        var useful = usefulToMe(comments);
        return comments.stream()
                .map(comment -> {
                    var mine = isMine(comment);
                    var visible = comment.state() == CommentState.PUBLISHED
                            || mine && comment.state() != CommentState.DELETED;
                    return new ReadComment(
                            comment.id(),
                            comment.root(),
                            comment.subject(),
                            comment.state(),
                            comment.stance(),
                            visible ? Optional.of(comment.shownBody().orElse(comment.body())) : Optional.empty(),
                            visible ? Optional.ofNullable(names.get(comment.author())) : Optional.empty(),
                            visible ? comment.office().map(voices::get) : Optional.empty(),
                            comment.shownBody().isPresent(),
                            comment.useful(),
                            useful.contains(comment.id().value()),
                            mine,
                            comment.writtenAt(),
                            comment.editedAt(),
                            mine && comment.isEditableAt(clock.instant())
                                    ? Optional.of(comment.editableUntil())
                                    : Optional.empty(),
                            comment.version());
                })
                .toList();
    }

    private Map<OfficeId, Office> voices(List<Comment> comments) {
        return comments.stream().anyMatch(comment -> comment.office().isPresent())
                ? offices.all().stream().collect(Collectors.toMap(Office::id, Function.identity()))
                : Map.of();
    }

    private Set<UUID> usefulToMe(List<Comment> comments) {
        return person.get()
                .map(who -> who.id())
                .map(PersonId::value)
                .map(who -> sql.select(COMMENT_USEFUL.COMMENT_ID)
                        .from(COMMENT_USEFUL)
                        .where(
                                COMMENT_USEFUL.PERSON_ID.eq(who),
                                COMMENT_USEFUL.COMMENT_ID.in(comments.stream()
                                        .map(comment -> comment.id().value())
                                        .toList()))
                        .fetchSet(COMMENT_USEFUL.COMMENT_ID))
                .orElseGet(Set::of);
    }

    private static List<OrderField<?>> order(CommentSort sort) {
        return switch (sort) {
            case NEWEST -> List.of(SUBJECT_COMMENT.OFFICIAL.desc(), SUBJECT_COMMENT.ID.desc());
            case USEFUL ->
                List.of(SUBJECT_COMMENT.OFFICIAL.desc(), SUBJECT_COMMENT.USEFUL.desc(), SUBJECT_COMMENT.ID.desc());
            case OFFICIAL ->
                List.of(SUBJECT_COMMENT.OFFICIAL.desc(), SUBJECT_COMMENT.ANSWERED.desc(), SUBJECT_COMMENT.ID.desc());
        };
    }

    private static Cursor cursor(CommentSort sort, Record row) {
        var official = row.get(SUBJECT_COMMENT.OFFICIAL) ? 1 : 0;
        var id = row.get(SUBJECT_COMMENT.ID);
        return switch (sort) {
            case NEWEST -> Cursor.of(official, 0, id);
            case USEFUL -> Cursor.of(official, row.get(SUBJECT_COMMENT.USEFUL), id);
            case OFFICIAL -> Cursor.of(official, row.get(SUBJECT_COMMENT.ANSWERED) ? 1 : 0, id);
        };
    }

    /** Written out as ranges of the index: MariaDB does not look for a row value, it would read from the start. */
    private static Condition beyond(CommentSort sort, Cursor cursor) {
        var official = cursor.key().get(0).equals("1");
        var second = Integer.parseInt(cursor.key().get(1));
        var id = UUID.fromString(cursor.key().get(2));
        var same = SUBJECT_COMMENT.OFFICIAL.eq(official);
        var further =
                switch (sort) {
                    case NEWEST -> same.and(SUBJECT_COMMENT.ID.lt(id));
                    case USEFUL ->
                        same.and(SUBJECT_COMMENT.USEFUL.lt(second))
                                .or(same.and(SUBJECT_COMMENT.USEFUL.eq(second)).and(SUBJECT_COMMENT.ID.lt(id)));
                    case OFFICIAL -> {
                        var sameToo = same.and(SUBJECT_COMMENT.ANSWERED.eq(second == 1))
                                .and(SUBJECT_COMMENT.ID.lt(id));
                        yield second == 1 ? sameToo.or(same.and(SUBJECT_COMMENT.ANSWERED.eq(false))) : sameToo;
                    }
                };
        return official ? further.or(SUBJECT_COMMENT.OFFICIAL.eq(false)) : further;
    }

    private static Condition on(Subject subject) {
        return SUBJECT_COMMENT.SUBJECT_KIND.eq(subject.kind().name()).and(SUBJECT_COMMENT.SUBJECT_ID.eq(subject.id()));
    }

    private static Condition published() {
        return SUBJECT_COMMENT.STATE.eq(CommentState.PUBLISHED.name());
    }
}
