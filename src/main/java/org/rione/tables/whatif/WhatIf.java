package org.rione.tables.whatif;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.tables.PublishedFile;
import org.rione.tables.Round;
import org.rione.tables.RoundId;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Outcome;
import org.rione.tables.proof.PublishedVotes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries other rules: on ballots that nobody cast, for those who prepare a round; on the published file, for everybody.
 * It never reads a ballot box: of a round that is not published there is nothing here to find out.
 */
@Service
public class WhatIf {

    /** Is announced whenever something has been counted: who was told to come back is answered now. */
    public static final String TOPIC = "what-if";

    /** Beyond, the file is for those who want to count; a page would keep its reader waiting. */
    public static final int MOST_BALLOTS = 25_000;

    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final int ANSWERS_KEPT = 1000;
    private static final int COLUMNS_KEPT = 10_000;

    private record Question(RoundId round, Rule rule) {}

    private record Trial(Round draft, Rule rule, Invention invention) {}

    private final Rounds rounds;
    private final Tables tables;
    private final JsonMapper json;
    private final Changes changes;
    private final Cache<RoundId, PublishedVotes> read = Caffeine.newBuilder()
            .maximumWeight(4L * MOST_BALLOTS)
            .weigher((RoundId _, PublishedVotes votes) -> 1 + (int) Math.min(MOST_BALLOTS, votes.cast()))
            .build();
    private final Cache<Question, Column> counted =
            Caffeine.newBuilder().maximumSize(COLUMNS_KEPT).build();
    private final Cache<Object, Answer> answered =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    private final CountingLane lane = new CountingLane(PATIENCE);

    WhatIf(Rounds rounds, Tables tables, JsonMapper json, Changes changes) {
        this.rounds = rounds;
        this.tables = tables;
        this.json = json;
        this.changes = changes;
    }

    /** The same for what is counted of one published round. */
    @PreAuthorize("permitAll()")
    public String topic(Round round) {
        return TOPIC + ":" + round.id().value();
    }

    /** Whether somebody waits for what is being counted of this rule or, before, read of this round. */
    @PreAuthorize("permitAll()")
    public boolean isCounting(Round round, Rule rule) {
        return lane.isUnderway(round.id()) || lane.isUnderway(new Question(round.id(), rule));
    }

    /**
     * What can be tried on a published round; nothing to try where only totals are published and they are not enough.
     *
     * @throws Refusal when the file is still being read, or too many wait
     */
    @PreAuthorize("permitAll()")
    public Choices choices(Round round) {
        return choices(round, votes(round));
    }

    private static Choices choices(Round round, Optional<PublishedVotes> votes) {
        return Choices.of(
                round, method -> votes.filter(found -> found.tells(method)).isPresent());
    }

    /**
     * The published ballots, or their totals, under another rule.
     *
     * @return nothing before the result is published
     * @throws Refusal when it is still being counted, too many wait, or the rule is not to choose from
     */
    @PreAuthorize("permitAll()")
    public Optional<Answer> published(Round round, Rule rule) {
        return votes(round).map(votes -> {
            var question = new Question(round.id(), rule);
            var choices = allowed(choices(round, Optional.of(votes)), rule);
            return known(question, () -> answer(choices, rule, votes, round.id()), () -> announce(round));
        });
    }

    private Answer answer(Choices choices, Rule rule, PublishedVotes votes, RoundId round) {
        var drawn = !votes.seed().isEmpty();
        Function<Rule, Outcome> count = tried -> votes.count(tried.method(), tried.seats());
        var outcome = count.apply(rule);
        counted.put(new Question(round, rule), Column.of(rule, outcome, drawn));
        return answer(
                choices,
                rule,
                outcome,
                votes.cast(),
                tried -> counted.get(new Question(round, tried), _ -> Column.of(tried, count.apply(tried), drawn)));
    }

    private void announce(Round round) {
        changes.touch(TOPIC, topic(round));
    }

    private Answer known(Object question, Supplier<Answer> count, Runnable late) {
        var known = answered.getIfPresent(question);
        return known != null
                ? known
                : lane.ask(
                        question,
                        () -> {
                            var answer = count.get();
                            answered.put(question, answer);
                            return answer;
                        },
                        late);
    }

    /** What can be tried on a draft. */
    @PreAuthorize("isAuthenticated()")
    public Choices draftChoices(Round draft) {
        return Choices.of(draft(draft), _ -> true);
    }

    /** Ballots of people who do not exist, for those who run the table, as long as the round is a draft. */
    @PreAuthorize("isAuthenticated()")
    public Answer invented(Round draft, Rule rule, Invention invention) {
        var round = draft(draft);
        var costs = new LinkedHashMap<String, Long>();
        round.options().forEach(option -> costs.put(option.id().value().toString(), option.cost()));
        var choices = allowed(Choices.of(round, _ -> true), rule);
        return known(
                new Trial(round, rule, invention),
                () -> {
                    var people = InventedPeople.of(List.copyOf(costs.keySet()), invention);
                    Function<Rule, Outcome> count = tried -> {
                        var contest = new Contest(costs, tried.method(), tried.seats(), 1, "");
                        return Counting.count(contest, people.vote(contest));
                    };
                    var columns = new HashMap<Rule, Column>();
                    var outcome = count.apply(rule);
                    columns.put(rule, Column.of(rule, outcome, false));
                    return answer(
                            choices,
                            rule,
                            outcome,
                            invention.ballots(),
                            tried -> columns.computeIfAbsent(
                                    tried, other -> Column.of(other, count.apply(other), false)));
                },
                () -> {});
    }

    private static Choices allowed(Choices choices, Rule rule) {
        if (!choices.allows(rule)) {
            throw new Refusal("tables.whatif.refused.rule");
        }
        return choices;
    }

    private static Answer answer(
            Choices choices, Rule rule, Outcome outcome, long ballots, Function<Rule, Column> column) {
        return new Answer(
                column.apply(choices.own()),
                column.apply(rule),
                outcome.standings(),
                choices.beside(rule).stream().map(column).toList(),
                choices.sizes(rule).stream().map(column).toList(),
                ballots);
    }

    private Round draft(Round seen) {
        return rounds.find(seen.tableSlug(), seen.number())
                .filter(round -> round.state() == RoundState.DRAFT && tables.runsTable(round.table()))
                .orElseThrow(() -> new Refusal("tables.whatif.refused.draft"));
    }

    /** From the file that everybody can load: there is none before the result is published. */
    private Optional<PublishedVotes> votes(Round round) {
        var known = read.getIfPresent(round.id());
        if (known != null) {
            return Optional.of(known);
        }
        if (!round.state().isPublic() || round.voted() > MOST_BALLOTS) {
            return Optional.empty();
        }
        return lane.ask(
                round.id(),
                () -> {
                    var found = rounds.file(round.tableSlug(), round.number()).map(this::read);
                    found.ifPresent(votes -> read.put(round.id(), votes));
                    return found;
                },
                () -> announce(round));
    }

    private PublishedVotes read(PublishedFile file) {
        return PublishedVotes.read(json.readValue(file.document(), TREE));
    }

    @PreDestroy
    void stop() {
        lane.close();
    }
}
