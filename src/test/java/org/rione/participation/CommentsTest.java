package org.rione.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.COMMENT_USEFUL;
import static org.rionedb.Tables.SUBJECT_COMMENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.moderation.Moderation;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class CommentsTest extends ServiceTest {

    @Autowired
    Comments comments;

    @Autowired
    CommentLists lists;

    @Autowired
    CommentModeration moderated;

    @Autowired
    CommentStore store;

    @Autowired
    Entry entry;

    @Autowired
    CurrentPerson current;

    @Autowired
    Moderation moderation;

    @Autowired
    Movements movements;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    private final Subject nowhere = new Subject(SubjectKind.ACTION, Ids.next());

    static NewComment draft(Subject subject, String text) {
        return new NewComment(
                subject,
                Optional.empty(),
                Stance.NEUTRAL,
                new CommentText(text),
                Ids.next().toString());
    }

    static NewComment reply(Subject subject, CommentId to, String text) {
        return new NewComment(
                subject,
                Optional.of(to),
                Stance.NEUTRAL,
                new CommentText(text),
                Ids.next().toString());
    }

    static <T> T by(SignedIn person, Supplier<T> action) {
        var result = new AtomicReference<T>();
        as(person, () -> result.set(action.get()));
        return result.get();
    }

    private CommentId posted(Subject subject, String text) {
        return by(people.resident(), () -> comments.post(draft(subject, text)));
    }

    private ReadComment read(CommentId id) {
        return lists.find(Set.of(id)).get(id);
    }

    @Test
    void a_comment_is_read_by_everybody() {
        var subject = subjects.open();
        var author = people.resident();
        var id = by(
                author,
                () -> comments.post(new NewComment(
                        subject,
                        Optional.empty(),
                        Stance.FAVOURABLE,
                        new CommentText("Più panchine all'ombra"),
                        "bozza")));
        var page = lists.conversations(subject, ThreadRequest.first(CommentSort.NEWEST));
        assertThat(page.items()).hasSize(1);
        var root = page.items().getFirst().root();
        assertThat(root.id()).isEqualTo(id);
        assertThat(root.text()).contains("Più panchine all'ombra");
        assertThat(root.stance()).isEqualTo(Stance.FAVOURABLE);
        assertThat(root.author().orElseThrow().id()).isEqualTo(author.id());
        assertThat(lists.count(subject)).isOne();
    }

    @Test
    void the_same_draft_sent_fifty_times_at_once_is_one_comment() throws Exception {
        var subject = subjects.open();
        var author = people.resident();
        var draft = draft(subject, "Doppio clic");
        VotesTest.inParallel(IntStream.range(0, 50)
                .<Runnable>mapToObj(_ -> () -> as(author, () -> comments.post(draft)))
                .toList());
        assertThat(sql.fetchCount(SUBJECT_COMMENT, SUBJECT_COMMENT.SUBJECT_ID.eq(subject.id())))
                .isOne();
    }

    @ParameterizedTest
    @MethodSource("stateAndRole")
    void who_may_comment_when(Set<Allowed> allowed, String role) {
        var subject = subjects.allowing(allowed);
        Runnable post = () -> comments.post(draft(subject, "Una frase"));
        Runnable answer = () -> comments.answer(draft(subject, "La risposta dell'ufficio"));
        attempt(role, Role.RESIDENT, post, allowed.contains(Allowed.COMMENT));
        attempt(role, Role.OFFICER, answer, allowed.contains(Allowed.COMMENT));
    }

    static Stream<Arguments> stateAndRole() {
        return Stream.of(Set.<Allowed>of(), Set.of(Allowed.VOTE), Set.of(Allowed.COMMENT))
                .flatMap(state ->
                        Stream.concat(Role.ALL.stream(), Stream.of("nobody")).map(role -> Arguments.of(state, role)));
    }

    private void attempt(String role, String needed, Runnable action, boolean isOpen) {
        if (role.equals("nobody")) {
            asVisitor(() -> assertThatThrownBy(action::run)
                    .isInstanceOf(Exception.class)
                    .isNotInstanceOf(Refusal.class));
        } else if (!role.equals(needed)) {
            as(people.person(true, role), () -> assertThatThrownBy(action::run)
                    .isInstanceOf(AccessDeniedException.class));
        } else if (isOpen) {
            as(people.person(true, role), action);
        } else {
            as(people.person(true, role), () -> refused(action, "participation.comment.closed"));
        }
    }

    private static void refused(Runnable action, String code) {
        assertThatThrownBy(action::run)
                .isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(code);
    }

    @Test
    void an_officer_without_an_office_has_no_official_voice() {
        var subject = subjects.open();
        var officer = people.person(true, Role.OFFICER);
        var homeless = new SignedIn(
                officer.id(), officer.email(), officer.name(), true, officer.roles(), List.of(), null, true);
        as(
                homeless,
                () -> refused(() -> comments.answer(draft(subject, "Chi parla?")), "participation.answer.no-office"));
    }

    @Test
    void an_official_answer_speaks_for_the_office_and_not_for_the_person() {
        var subject = subjects.open();
        var officer = people.person(true, Role.OFFICER);
        var root = posted(subject, "Quando?");
        var answer = by(officer, () -> comments.answer(reply(subject, root, "Entro aprile.")));
        var read = read(answer);
        assertThat(read.office().orElseThrow().id()).isEqualTo(officer.office().orElseThrow());
        assertThat(read.author()).isEmpty();
        posted(subject, "Un commento più recente");
        var first = lists.conversations(subject, ThreadRequest.first(CommentSort.OFFICIAL))
                .items()
                .getFirst();
        assertThat(first.root().id()).isEqualTo(root);
        var alone = by(officer, () -> comments.answer(draft(subject, "I lavori partono lunedì.")));
        for (var sort : CommentSort.values()) {
            assertThat(lists.conversations(subject, ThreadRequest.first(sort))
                            .items()
                            .getFirst()
                            .root()
                            .id())
                    .as(sort.name())
                    .isEqualTo(alone);
        }
    }

    @Test
    void ten_thousand_characters_are_enough_and_one_more_is_refused_with_the_count() {
        var family = "👪";
        assertThat(new CommentText(family.repeat(10_000)).value()).hasSize(20_000);
        assertThatThrownBy(() -> new CommentText("a".repeat(10_001)))
                .isInstanceOf(Refusal.class)
                .satisfies(e -> assertThat(((Refusal) e).arguments()).containsExactly(10_000, 10_001));
        var subject = subjects.open();
        var id = posted(subject, family.repeat(10_000));
        assertThat(read(id).text().orElseThrow()).isEqualTo(family.repeat(10_000));
    }

    @Test
    void a_text_that_shows_nothing_is_refused() {
        for (var nothing : List.of("", "   ", "\n\t", "\u200b\u200d", "\u3164", "\u2800", "\u0000", "\u0301")) {
            refused(() -> new CommentText(nothing), "participation.comment.blank");
        }
    }

    @Test
    void a_reply_to_a_reply_joins_the_thread_of_the_root() {
        var subject = subjects.open();
        var root = posted(subject, "Radice");
        var first = by(people.resident(), () -> comments.post(reply(subject, root, "Prima risposta")));
        var second = by(people.resident(), () -> comments.post(reply(subject, first, "Seconda risposta")));
        var conversation = lists.conversations(subject, ThreadRequest.first(CommentSort.USEFUL))
                .items()
                .getFirst();
        assertThat(conversation.replies().stream().map(ReadComment::id)).containsExactly(first, second);
    }

    @Test
    void nobody_replies_to_what_is_no_longer_there() {
        var subject = subjects.open();
        var author = people.resident();
        var deleted = by(author, () -> comments.post(draft(subject, "Ci ripenso")));
        as(author, () -> comments.delete(deleted));
        var removed = posted(subject, "Offensivo");
        transaction.executeWithoutResult(_ -> moderated.remove(removed.value()));
        var elsewhere = posted(subjects.open(), "Altrove");
        for (var target : List.of(deleted, removed, elsewhere, new CommentId(Ids.next()))) {
            as(
                    people.resident(),
                    () -> refused(
                            () -> comments.post(reply(subject, target, "Rispondo")), "participation.reply.removed"));
        }
        assertThat(lists.count(subject)).isZero();
    }

    @Test
    void a_deleted_comment_leaves_an_empty_place_only_while_it_has_replies() {
        var subject = subjects.open();
        var author = people.resident();
        var replier = people.resident();
        var root = by(author, () -> comments.post(draft(subject, "Un segreto")));
        var reply = by(replier, () -> comments.post(reply(subject, root, "Rispondo")));
        as(author, () -> comments.delete(root));
        var place = lists.conversations(subject, ThreadRequest.first(CommentSort.NEWEST))
                .items()
                .getFirst();
        assertThat(place.root().state()).isEqualTo(CommentState.DELETED);
        assertThat(place.root().text()).isEmpty();
        assertThat(place.root().author()).isEmpty();
        assertThat(sql.fetchSingle(SUBJECT_COMMENT, SUBJECT_COMMENT.ID.eq(root.value()))
                        .getBody())
                .isEmpty();
        as(replier, () -> comments.delete(reply));
        assertThat(lists.conversations(subject, ThreadRequest.first(CommentSort.NEWEST))
                        .items())
                .isEmpty();
    }

    @Test
    void only_its_author_edits_or_deletes_a_comment() {
        var subject = subjects.open();
        var id = posted(subject, "Mio");
        for (var role : Role.ALL) {
            as(people.person(true, role), () -> {
                refused(() -> comments.edit(id, Stance.NEUTRAL, new CommentText("Tuo")), "participation.comment.gone");
                refused(() -> comments.delete(id), "participation.comment.gone");
            });
        }
        assertThat(read(id).text()).contains("Mio");
    }

    @Test
    void a_comment_can_be_edited_for_a_quarter_of_an_hour_and_shows_what_it_said() {
        var subject = subjects.open();
        var author = people.resident();
        var start = Instant.parse("2026-11-21T10:00:00Z");
        var id = by(author, () -> at(start, door -> door.post(draft(subject, "Prima versione"))));
        as(
                author,
                () -> at(start.plus(Duration.ofMinutes(15)), door -> {
                    door.edit(id, Stance.CONTRARY, new CommentText("Seconda versione"));
                    return id;
                }));
        assertThat(read(id).text()).contains("Seconda versione");
        assertThat(read(id).editedAt()).contains(start.plus(Duration.ofMinutes(15)));
        assertThat(lists.history(id)).extracting(CommentVersion::text).containsExactly("Prima versione");
        as(
                author,
                () -> refused(
                        () -> at(start.plus(Duration.ofMinutes(15)).plusMillis(1), door -> {
                            door.edit(id, Stance.CONTRARY, new CommentText("Terza versione"));
                            return id;
                        }),
                        "participation.edit.over"));
    }

    @Test
    void a_telephone_number_taken_out_is_not_kept_in_the_public_history() {
        var subject = subjects.open();
        var author = people.resident();
        var id = by(author, () -> comments.post(draft(subject, "Chiamatemi al 333 452 1890")));
        transaction.executeWithoutResult(_ -> moderated.publish(id.value()));
        as(author, () -> comments.edit(id, Stance.NEUTRAL, new CommentText("Scrivetemi qui")));
        assertThat(lists.history(id)).isEmpty();
    }

    @Test
    void what_waits_for_a_moderator_is_seen_by_its_author_alone() {
        var subject = subjects.open();
        var author = people.resident();
        var id = by(author, () -> comments.post(draft(subject, "In attesa")));
        transaction.executeWithoutResult(_ -> moderated.hold(id.value()));
        asVisitor(() -> {
            assertThat(lists.conversations(subject, ThreadRequest.first(CommentSort.NEWEST))
                            .items())
                    .isEmpty();
            assertThat(lists.conversationOf(subject, id)).isEmpty();
            assertThat(lists.find(Set.of(id))).isEmpty();
            assertThat(lists.count(subject)).isZero();
            assertThat(lists.all(subject, Optional.empty(), 10).items()).isEmpty();
        });
        as(people.resident(), () -> assertThat(lists.ownHeld(subject)).isEmpty());
        as(author, () -> assertThat(lists.ownHeld(subject))
                .extracting(ReadComment::id)
                .containsExactly(id));
    }

    @Test
    void moderators_cover_remove_and_restore_while_the_original_is_kept() {
        var subject = subjects.open();
        var author = people.resident();
        var id = by(author, () -> comments.post(draft(subject, "Parola brutta e parola buona")));
        transaction.executeWithoutResult(_ -> moderated.publishRedacted(id.value(), List.of("█████ e parola buona")));
        assertThat(read(id).text()).contains("█████ e parola buona");
        assertThat(read(id).redacted()).isTrue();
        as(
                author,
                () -> refused(
                        () -> comments.edit(id, Stance.NEUTRAL, new CommentText("Da capo")),
                        "participation.edit.over"));
        transaction.executeWithoutResult(_ -> moderated.remove(id.value()));
        asVisitor(() -> assertThat(lists.find(Set.of(id))).isEmpty());
        transaction.executeWithoutResult(_ -> moderated.publish(id.value()));
        assertThat(read(id).text()).contains("Parola brutta e parola buona");
        assertThat(moderated.forReview(Set.of(id.value())).get(id.value()).texts())
                .containsExactly("Parola brutta e parola buona");
    }

    @Test
    void the_history_closes_once_a_moderator_has_touched_the_text() {
        var subject = subjects.open();
        var author = people.resident();
        var id = by(author, () -> comments.post(draft(subject, "Prima")));
        as(author, () -> comments.edit(id, Stance.NEUTRAL, new CommentText("Dopo")));
        assertThat(lists.history(id)).hasSize(1);
        transaction.executeWithoutResult(_ -> moderated.publishRedacted(id.value(), List.of("D***")));
        assertThat(lists.history(id)).isEmpty();
        transaction.executeWithoutResult(_ -> moderated.remove(id.value()));
        assertThat(lists.history(id)).isEmpty();
    }

    @Test
    void twenty_parallel_marks_and_withdrawals_leave_the_count_of_the_rows() throws Exception {
        var subject = subjects.open();
        var id = posted(subject, "Utile a tanti");
        var readers = Stream.generate(people::resident).limit(8).toList();
        VotesTest.inParallel(IntStream.range(0, 160)
                .<Runnable>mapToObj(n -> () -> as(readers.get(n % readers.size()), () -> {
                    if ((n / readers.size()) % 3 == 2) {
                        comments.unmarkUseful(id);
                    } else {
                        comments.markUseful(id);
                    }
                }))
                .toList());
        var rows = sql.fetchCount(COMMENT_USEFUL, COMMENT_USEFUL.COMMENT_ID.eq(id.value()));
        assertThat(read(id).useful()).isEqualTo(rows);
    }

    @Test
    void nobody_marks_their_own_comment() {
        var subject = subjects.open();
        var author = people.resident();
        var id = by(author, () -> comments.post(draft(subject, "Bravo me")));
        as(author, () -> refused(() -> comments.markUseful(id), "participation.useful.own"));
    }

    @Test
    void most_useful_comes_first() {
        var subject = subjects.open();
        var older = posted(subject, "Il primo");
        posted(subject, "Il secondo");
        as(people.resident(), () -> comments.markUseful(older));
        assertThat(lists.conversations(subject, ThreadRequest.first(CommentSort.USEFUL))
                        .items()
                        .getFirst()
                        .root()
                        .id())
                .isEqualTo(older);
    }

    @Test
    void a_draft_key_is_no_novel() {
        assertThatThrownBy(() ->
                        new NewComment(nowhere, Optional.empty(), Stance.NEUTRAL, new CommentText("x"), "k".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The front door on another clock; the transaction that its proxy would open is opened here. */
    private CommentId at(Instant now, java.util.function.Function<Comments, CommentId> action) {
        var door = new Comments(store, entry, current, moderation, movements, events, Clock.fixed(now, ZoneOffset.UTC));
        return transaction.execute(_ -> action.apply(door));
    }
}
