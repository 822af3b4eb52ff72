package org.rione.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.tables.Ballots;
import org.rione.tables.TestRounds;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

class VotingBoothTest extends ServiceTest {

    @Autowired
    VotingBooth booth;

    @Autowired
    Ballots ballots;

    @Autowired
    TestRounds councils;

    @Test
    void the_ballots_of_others_move_nothing_and_the_closing_does() {
        var council = councils.council(2);
        var drawn = councils.open(council, new Method.Approval());
        assertThat(booth.unmoved(drawn)).isTrue();

        as(
                council.member(0),
                () -> ballots.cast(drawn.id(), Map.of(drawn.options().getFirst().id(), 1)));
        assertThat(booth.unmoved(drawn)).isTrue();

        councils.end(council, drawn);
        assertThat(booth.unmoved(drawn)).isFalse();
    }
}
