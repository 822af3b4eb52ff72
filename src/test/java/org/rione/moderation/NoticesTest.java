package org.rione.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.moderation.Decision.Approve;
import org.rione.moderation.ReviewItem.State;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NoticesTest extends ServiceTest {

    @Autowired
    Moderation moderation;

    @Autowired
    Notices notices;

    @Autowired
    Decisions decisions;

    @Autowired
    ReviewStore store;

    @Autowired
    TestProposals proposals;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void however_many_strangers_notify_content_it_stays_visible_and_moves_up() {
        var content = published();
        for (int i = 0; i < 5; i++) {
            var from = "192.0.2." + UUID.randomUUID();
            TestPeople.asVisitor(() -> notices.send(notice(content, "", Optional.empty(), from)));
        }
        assertThat(item(content).visibility()).isEqualTo(Visibility.PUBLISHED);
        assertThat(proposals.get(content).visibility()).isEqualTo(Visibility.PUBLISHED);
        assertThat(item(content).notices()).isEqualTo(5);
        assertThat(item(content).risk().band()).isEqualTo(Band.HIGH);
    }

    @Test
    void a_notice_opens_a_decided_item_again() {
        var content = published();
        TestPeople.as(
                people.person(true, Role.MODERATOR),
                () -> decisions.decide(item(content).id(), 1, new Approve()));
        TestPeople.as(people.resident(), () -> notices.send(notice(content, "Guardate meglio", Optional.empty(), "")));
        assertThat(item(content).state()).isEqualTo(State.WAITING);
        assertThat(item(content).round()).isEqualTo(2);
        TestPeople.as(
                people.person(true, Role.MODERATOR),
                () -> decisions.decide(item(content).id(), 1, new Approve()));
        assertThat(item(content).state()).isEqualTo(State.DECIDED);
    }

    @Test
    void what_never_came_to_the_queue_comes_there_with_its_first_notice() {
        var content = proposals.shownBeforeThereWasAQueue(Optional.empty(), "Una panchina in via Melgara");
        assertThat(notices.target(content)).isPresent();
        for (int i = 0; i < 2; i++) {
            var from = "192.0.2." + UUID.randomUUID();
            TestPeople.asVisitor(() -> notices.send(notice(content, "Guardate", Optional.empty(), from)));
        }
        assertThat(item(content).state()).isEqualTo(State.WAITING);
        assertThat(item(content).notices()).isEqualTo(2);
        assertThat(item(content).round()).isEqualTo(1);
        TestPeople.as(
                people.person(true, Role.MODERATOR),
                () -> decisions.decide(item(content).id(), 1, new Approve()));
        assertThat(item(content).state()).isEqualTo(State.DECIDED);
    }

    @Test
    void one_voice_counts_once() {
        var content = published();
        var resident = people.resident();
        TestPeople.as(resident, () -> {
            notices.send(notice(content, "", Optional.empty(), ""));
            assertRefused(
                    "moderation.refused.noticed-already",
                    () -> notices.send(notice(content, "", Optional.empty(), "")));
        });
        assertThat(item(content).notices()).isEqualTo(1);
    }

    @Test
    void many_notices_of_one_sender_are_slowed_down() {
        var resident = people.resident();
        TestPeople.as(resident, () -> {
            for (int i = 0; i < 10; i++) {
                notices.send(notice(published(), "", Optional.empty(), ""));
            }
            var one_more = published();
            assertRefused(
                    "moderation.refused.too-many-notices",
                    () -> notices.send(notice(one_more, "", Optional.empty(), "")));
        });
    }

    @Test
    void what_is_not_visible_cannot_be_notified_nor_found() {
        var content = submitted("Il mio telefono è 333 000 0000");
        assertThat(notices.target(content)).isEmpty();
        assertThat(notices.target(new ContentRef(ContentKind.PROPOSAL, UUID.randomUUID())))
                .isEmpty();
        assertRefused(
                "moderation.refused.notice-nothing",
                () -> notices.send(notice(content, "", Optional.empty(), "198.51.100.1")));
    }

    @Test
    void too_long_words_and_wrong_addresses_are_refused() {
        var content = published();
        assertRefused(
                "moderation.refused.notice-too-long",
                () -> notices.send(notice(content, "a".repeat(2001), Optional.empty(), "198.51.100.2")));
        TestPeople.asVisitor(() -> assertThatThrownBy(
                        () -> notices.send(notice(content, "", Optional.of("non un indirizzo"), "198.51.100.3")))
                .isInstanceOf(IllegalArgumentException.class));
        assertThat(item(content).notices()).isZero();
    }

    private static Notices.Notice notice(ContentRef content, String words, Optional<String> email, String from) {
        return new Notices.Notice(content, Rule.TOPIC, words, email, Locale.ITALIAN, from);
    }

    private ContentRef published() {
        return submitted("Una panchina in più davanti alla scuola");
    }

    private ContentRef submitted(String text) {
        SignedIn author = people.resident();
        var content = proposals.add(Optional.of(author.id()), text);
        transaction.executeWithoutResult(_ -> {
            if (moderation.submitted(new Submission(content, Optional.of(author.id()), List.of(text)))
                    == Verdict.PUBLISHED) {
                proposals.publish(content.id());
            }
        });
        return content;
    }

    private ReviewItem item(ContentRef content) {
        return store.find(content).orElseThrow();
    }

    private static void assertRefused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
