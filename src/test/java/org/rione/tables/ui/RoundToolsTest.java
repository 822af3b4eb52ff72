package org.rione.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.NewOption;
import org.rione.tables.NewRound;
import org.rione.tables.RoundDrafts;
import org.rione.tables.Tables;
import org.rione.tables.TestRounds;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** The tools of a round are drawn again when what they say has changed, and only then. */
class RoundToolsTest extends ServiceTest {

    @Autowired
    RoundTools tools;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    Tables tables;

    @Autowired
    TestRounds councils;

    @Autowired
    TestPeople people;

    @Autowired
    DatabaseClock clock;

    @Test
    void a_draft_tells_again_how_many_could_vote_when_somebody_takes_a_seat() {
        var council = councils.council(2);
        var newcomer = people.verifiedResident();
        as(council.facilitator(), () -> {
            var draft = drafts.draft(
                    council.table().id(),
                    new NewRound(
                            "Che cosa per primo",
                            "",
                            new Method.Approval(),
                            1,
                            clock.now().plus(Duration.ofHours(1)),
                            List.of(
                                    new NewOption("Luce", "", Optional.empty()),
                                    new NewOption("Strisce", "", Optional.empty()))));
            var before = tools.ground(draft);
            assertThat(before.voters()).isEqualTo(3);
            assertThat(tools.ground(draft)).isEqualTo(before);

            tables.seat(council.table().id(), newcomer.id(), false);
            assertThat(tools.ground(draft)).isNotEqualTo(before);
        });
    }
}
