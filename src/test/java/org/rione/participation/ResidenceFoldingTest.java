package org.rione.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;

import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.Residence;
import org.rione.identity.SignedIn;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A residence that is confirmed after the vote: the vote follows, but nobody can see whose it was. */
class ResidenceFoldingTest extends ServiceTest {

    @Autowired
    Residence residence;

    @Autowired
    ResidenceFolding folding;

    @Autowired
    Votes votes;

    @Autowired
    Ratings ratings;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void votes_and_ratings_follow_at_night_when_several_wait() {
        fold(ResidenceFolding.LONGEST_WAIT.plusDays(1)); // whatever other tests left
        var subject = subjects.open();
        var voters = new ArrayList<SignedIn>();
        for (int i = 0; i < ResidenceFolding.TOGETHER; i++) {
            voters.add(people.resident());
        }
        voters.forEach(voter -> as(voter, () -> {
            votes.cast(subject, Opinion.PRIORITY);
            ratings.rate(subject, 4);
        }));
        var admin = people.person(false, Role.ADMINISTRATOR);

        voters.subList(1, voters.size()).forEach(voter -> as(admin, () -> residence.confirm(voter.id(), 0)));
        fold(java.time.Duration.ZERO);
        assertThat(votes.importance(subject).yesVerified()).as("too few wait").isZero();

        as(admin, () -> residence.confirm(voters.getFirst().id(), 0));
        assertThat(votes.importance(subject).yesVerified()).as("not at once").isZero();
        fold(java.time.Duration.ZERO);
        assertThat(votes.importance(subject)).isEqualTo(new Importance(5, 0, 5, 0));
        assertThat(ratings.satisfaction(subject).verified()).isEqualTo(5);
        voters.forEach(voter -> as(voter, () -> assertThat(votes.mine(subject)).hasValue(Opinion.PRIORITY)));

        as(admin, () -> residence.withdraw(voters.getFirst().id(), 1));
        fold(java.time.Duration.ZERO);
        assertThat(votes.importance(subject).yesVerified()).isEqualTo(5);
        fold(ResidenceFolding.LONGEST_WAIT.plusDays(1));
        assertThat(votes.importance(subject)).isEqualTo(new Importance(5, 0, 4, 0));
    }

    private void fold(java.time.Duration later) {
        transaction.executeWithoutResult(_ -> folding.fold(clock.instant().plus(later)));
    }
}
