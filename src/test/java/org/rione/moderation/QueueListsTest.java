package org.rione.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.StoreTest;
import org.rione.moderation.ReviewItem.State;
import org.rione.moderation.screening.FindingKind;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

class QueueListsTest extends StoreTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T08:00:00Z");

    @Autowired
    QueueLists lists;

    @Autowired
    ReviewStore store;

    @Autowired
    DSLContext sql;

    private final List<ReviewItem> made = new ArrayList<>();

    @BeforeEach
    void two_hundred_items_wait() {
        for (int i = 0; i < 200; i++) {
            var findings =
                    switch (i % 3) {
                        case 0 -> Set.of(FindingKind.PHONE);
                        case 1 -> Set.of(FindingKind.HEATED);
                        default -> Set.<FindingKind>of();
                    };
            var kind = i % 2 == 0 ? ContentKind.COMMENT : ContentKind.REPORT;
            made.add(waiting(kind, findings, LONG_AGO.plus(Duration.ofMinutes(i))));
        }
        made.forEach(store::save);
    }

    @Test
    void pages_by_key_show_everything_once_worst_and_oldest_first() {
        var seen = new ArrayList<ReviewItem>();
        var after = Optional.<Cursor>empty();
        do {
            var page = lists.waiting(Optional.empty(), after, 20);
            seen.addAll(page.items());
            after = page.next();
        } while (after.isPresent() && seen.size() < 200);
        var ours = seen.stream()
                .filter(item -> item.openedAt().isBefore(LONG_AGO.plus(Duration.ofDays(9))))
                .toList();
        assertThat(ours).hasSize(200).doesNotHaveDuplicates();
        assertThat(ours.subList(0, 67)).allMatch(item -> item.risk().band() == Band.HIGH);
        assertThat(ours.getFirst().openedAt()).isEqualTo(LONG_AGO);
        assertThat(ours.getLast().risk().band()).isEqualTo(Band.LOW);
    }

    @Test
    void a_filter_shows_one_kind_and_the_counts_know_all() {
        assertThat(lists.waiting(Optional.of(ContentKind.REPORT), Optional.empty(), 20)
                        .items())
                .hasSize(20)
                .allMatch(item -> item.content().kind() == ContentKind.REPORT);
        assertThat(lists.counts().get(ContentKind.REPORT)).isGreaterThanOrEqualTo(100);
        assertThat(lists.counts().get(ContentKind.COMMENT)).isGreaterThanOrEqualTo(100);
    }

    @Test
    void the_queue_follows_an_index_and_sorts_nothing() {
        var all =
                sql.explain(lists.query(Optional.empty(), Optional.empty(), 20)).plan();
        assertThat(all).contains("ix_review_item_queue").doesNotContain("filesort");
        var one = sql.explain(lists.query(Optional.of(ContentKind.COMMENT), Optional.empty(), 20))
                .plan();
        assertThat(one).contains("ix_review_item_").doesNotContain("filesort");
    }

    private static ReviewItem waiting(ContentKind kind, Set<FindingKind> findings, Instant openedAt) {
        var patience = Risk.of(findings, false, 0, false).band().patience();
        return new ReviewItem(
                ReviewItemId.next(),
                new ContentRef(kind, Ids.next()),
                Optional.empty(),
                State.WAITING,
                Visibility.HELD,
                openedAt,
                openedAt.plus(patience),
                findings,
                false,
                0,
                "prova",
                Optional.empty(),
                "",
                1);
    }
}
