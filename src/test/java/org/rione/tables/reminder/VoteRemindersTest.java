package org.rione.tables.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.OUTGOING_MAIL;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Role;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.Ballots;
import org.rione.tables.Round;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.rione.tables.paper.PaperSheets;
import org.springframework.beans.factory.annotation.Autowired;

class VoteRemindersTest extends ServiceTest {

    @Autowired
    VoteReminders reminders;

    @Autowired
    TestRounds make;

    @Autowired
    TestPeople people;

    @Autowired
    Ballots ballots;

    @Autowired
    PaperSheets sheets;

    @Autowired
    DatabaseClock clock;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    private Council council;
    private Round round;

    @BeforeEach
    void an_open_round() {
        council = make.council(3);
        round = make.open(council, new Method.Approval());
    }

    @Test
    void who_has_not_voted_gets_one_letter_on_the_last_day_and_who_has_gets_none() {
        var voted = council.member(0);
        var onPaper = council.member(1);
        var undecided = council.member(2);
        as(
                voted,
                () -> ballots.cast(round.id(), Map.of(round.options().getFirst().id(), 1)));
        as(people.person(false, Role.DESK), () -> sheets.handOut(round.id(), onPaper.id()));
        lasts(Duration.ofDays(3), Duration.ofHours(20));
        reminders.remind();
        reminders.remind();
        assertThat(letters.last(undecided.email(), 1).subject()).contains(round.title());
        assertThat(letters.to(undecided.email())).hasSize(1);
        for (var person : new SignedIn[] {voted, onPaper}) {
            assertThat(waiting(person)).isZero();
            assertThat(letters.to(person.email())).isEmpty();
        }
    }

    @Test
    void nobody_is_reminded_of_a_round_of_one_evening_or_before_its_last_day() {
        lasts(Duration.ofHours(2), Duration.ofHours(1));
        reminders.remind();
        lasts(Duration.ofDays(3), Duration.ofDays(2));
        reminders.remind();
        assertThat(waiting(council.member(0))).isZero();
        assertThat(letters.to(council.member(0).email())).isEmpty();
    }

    private void lasts(Duration since, Duration left) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.OPENED_AT, clock.now().minus(since))
                .set(VOTING_ROUND.CLOSES_AT, clock.now().plus(left))
                .where(VOTING_ROUND.ID.eq(round.id().value()))
                .execute();
    }

    private int waiting(SignedIn person) {
        return sql.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.ADDRESS.eq(person.email()));
    }
}
