package org.rione.tables.answers;

import static org.rione.TestPeople.as;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.Ballots;
import org.rione.tables.Electing;
import org.rione.tables.NewOption;
import org.rione.tables.NewRound;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.stereotype.Component;

/** Rounds that were voted and published, for the tests of what becomes of them. */
@Component
public class AnswerSamples {

    private final TestRounds rounds;
    private final RoundDrafts drafts;
    private final Ballots ballots;
    private final Results results;
    private final DatabaseClock clock;

    AnswerSamples(TestRounds rounds, RoundDrafts drafts, Ballots ballots, Results results, DatabaseClock clock) {
        this.rounds = rounds;
        this.drafts = drafts;
        this.ballots = ballots;
        this.results = results;
        this.clock = clock;
    }

    /** A published round of three options, of which the first two win, in this order; about these subjects, if any. */
    public Round published(Council council, Subject... subjects) {
        var round = new ArrayList<Round>();
        as(council.facilitator(), () -> {
            var drafted = drafts.draft(
                    council.table().id(),
                    new NewRound(
                            "Le priorità",
                            "",
                            new Method.Points(10),
                            2,
                            clock.now().plus(Duration.ofHours(1)),
                            List.of(
                                    option("Luce", 0, subjects),
                                    option("Strisce", 1, subjects),
                                    option("Panchine", 2, subjects)),
                            Electing.MEMBERS,
                            ""));
            round.add(drafts.open(drafted.id()));
        });
        var open = round.getFirst();
        var first = open.options().get(0).id();
        var second = open.options().get(1).id();
        as(council.member(0), () -> ballots.cast(open.id(), Map.of(first, 6, second, 4)));
        rounds.end(council, open);
        as(council.facilitator(), () -> round.add(results.publish(open.id())));
        return round.getLast();
    }

    private static NewOption option(String title, int number, Subject... subjects) {
        return new NewOption(title, "", number < subjects.length ? Optional.of(subjects[number]) : Optional.empty());
    }
}
