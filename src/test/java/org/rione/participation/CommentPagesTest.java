package org.rione.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.SUBJECT_COMMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rione.StoreTest;
import org.rione.TestPeople;
import org.rione.participation.ThreadRequest.Unfolded;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rionedb.tables.records.SubjectCommentRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand comments are read by pages of twenty, whatever the order, and the database goes to them by an index. */
class CommentPagesTest extends StoreTest {

    private static final int MANY = 10_000;

    @Autowired
    CommentLists lists;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    private final Instant start = Instant.parse("2026-11-01T08:00:00Z");

    @ParameterizedTest
    @EnumSource(CommentSort.class)
    void every_comment_is_on_exactly_one_page(CommentSort sort) {
        var subject = subjects.open();
        fill(subject, 453);
        var seen = new ArrayList<CommentId>();
        Optional<Cursor> next = Optional.empty();
        var request = ThreadRequest.first(sort);
        do {
            var page = lists.conversations(subject, next.map(request::from).orElse(request));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(CommentLists.PAGE);
            page.items().forEach(conversation -> seen.add(conversation.root().id()));
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).hasSize(453).hasSameSizeAs(new HashSet<>(seen));
        assertThat(lists.find(seen.subList(0, 2)).values()).allMatch(ReadComment::isOfficial);
    }

    @Test
    void a_long_thread_shows_three_replies_and_then_twenty_at_a_time() {
        var subject = subjects.open();
        var root = fill(subject, 1);
        var author = people.resident().id().value();
        var rows = new ArrayList<UUID>();
        for (int n = 0; n < 45; n++) {
            rows.add(reply(subject, author, root, n));
        }
        var first = lists.conversations(subject, ThreadRequest.first(CommentSort.USEFUL))
                .items()
                .getFirst();
        assertThat(first.replies())
                .extracting(reply -> reply.id().value())
                .containsExactlyElementsOf(rows.subList(0, 3));
        var further = new ThreadRequest(
                CommentSort.USEFUL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Unfolded(new CommentId(root), first.nextReply())));
        var second = lists.conversations(subject, further).items().getFirst();
        assertThat(second.replies())
                .extracting(reply -> reply.id().value())
                .containsExactlyElementsOf(rows.subList(3, 23));
        assertThat(second.nextReply()).contains(new CommentId(rows.get(22)));
    }

    @Test
    void the_plan_of_every_order_goes_by_its_index() {
        var subject = subjects.open();
        fill(subject, MANY);
        sql.execute("analyze table subject_comment");
        var where = " from subject_comment where subject_kind = 'ACTION' and subject_id = '" + subject.id()
                + "' and is_root = 1 and listed = 1 ";
        check(where + "order by official desc, id desc limit 21", "ix_subject_comment_newest");
        check(where + "order by official desc, useful desc, id desc limit 21", "ix_subject_comment_useful");
        check(where + "order by official desc, answered desc, id desc limit 21", "ix_subject_comment_answered");
        check(
                " from subject_comment where official = 1 and state = 'PUBLISHED' order by id desc limit 5",
                "ix_subject_comment_official");
        for (var sort : CommentSort.values()) {
            assertThat(lists.conversations(subject, ThreadRequest.first(sort)).items())
                    .hasSize(CommentLists.PAGE);
        }
        assertThat(lists.count(subject)).isEqualTo(MANY);
    }

    private void check(String query, String index) {
        var plan = sql.fetch("explain select id, body" + query).getFirst();
        assertThat(plan.get("key")).as(query).isEqualTo(index);
        assertThat(String.valueOf(plan.get("Extra"))).as(query).doesNotContain("filesort", "temporary");
    }

    /** Of all, the first two are official; returns the last. */
    private UUID fill(Subject subject, int howMany) {
        var author = people.resident().id().value();
        var office = people.person(true, Role.OFFICER).office().orElseThrow().value();
        var last = Ids.next();
        var rows = new ArrayList<SubjectCommentRecord>();
        for (int n = 0; n < howMany; n++) {
            last = Ids.next();
            var official = n < 2 && howMany > 2;
            rows.add(row(subject, author, last, last, n % 7, official ? Optional.of(office) : Optional.empty(), n));
            if (rows.size() == 1_000 || n == howMany - 1) {
                sql.batchInsert(rows).execute();
                rows.clear();
            }
        }
        return last;
    }

    private UUID reply(Subject subject, UUID author, UUID root, int n) {
        var id = Ids.next();
        row(subject, author, id, root, 0, Optional.empty(), n).insert();
        return id;
    }

    private SubjectCommentRecord row(
            Subject subject, UUID author, UUID id, UUID root, int useful, Optional<UUID> office, int n) {
        var row = sql.newRecord(SUBJECT_COMMENT);
        row.setId(id);
        row.setSubjectKind(subject.kind().name());
        row.setSubjectId(subject.id());
        row.setRootId(root);
        row.setIsRoot(id.equals(root));
        row.setAuthorId(author);
        row.setOfficeId(office.orElse(null));
        row.setOfficial(office.isPresent());
        row.setAnswered(office.isPresent() || n % 5 == 0);
        row.setStance(Stance.NEUTRAL.name());
        row.setBody("Commento " + n);
        row.setState(CommentState.PUBLISHED.name());
        row.setListed(true);
        row.setUseful(useful);
        row.setDraftKey(id.toString());
        row.setWrittenAt(start.plusSeconds(n));
        row.setVersion(0L);
        return row;
    }
}
