package org.rione.tables.whatif;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

    /** Beyond, the file is for those who want to count; a page would keep its reader waiting. */
    public static final int MOST_BALLOTS = 25_000;

    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
    private static final int PATIENCE_SECONDS = 3;
    private static final int ANSWERS_KEPT = 1000;

    private record Question(RoundId round, Rule rule) {}

    private final Rounds rounds;
    private final Tables tables;
    private final JsonMapper json;
    private final Cache<RoundId, PublishedVotes> read = Caffeine.newBuilder()
            .maximumWeight(4L * MOST_BALLOTS)
            .weigher((RoundId _, PublishedVotes votes) -> 1 + (int) Math.min(MOST_BALLOTS, votes.cast()))
            .build();
    private final Cache<Question, Answer> answered =
            Caffeine.newBuilder().maximumSize(ANSWERS_KEPT).build();
    /** One is counted at a time: whoever asks for many rules at once waits, and nobody else. */
    private final Semaphore lane = new Semaphore(1);

    WhatIf(Rounds rounds, Tables tables, JsonMapper json) {
        this.rounds = rounds;
        this.tables = tables;
        this.json = json;
    }

    /** What can be tried on a published round; nothing to try where only totals are published and they are not enough. */
    @PreAuthorize("permitAll()")
    public Choices choices(Round round) {
        var votes = votes(round);
        return Choices.of(
                round, method -> votes.filter(found -> found.tells(method)).isPresent());
    }

    /**
     * The published ballots, or their totals, under another rule.
     *
     * @return nothing before the result is published
     */
    @PreAuthorize("permitAll()")
    public Optional<Answer> published(Round round, Rule rule) {
        return votes(round).map(votes -> {
            var question = new Question(round.id(), rule);
            var known = answered.getIfPresent(question);
            if (known != null) {
                return known;
            }
            var answer = answer(
                    Choices.of(round, votes::tells),
                    rule,
                    !votes.seed().isEmpty(),
                    votes.cast(),
                    tried -> votes.count(tried.method(), tried.seats()));
            answered.put(question, answer);
            return answer;
        });
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
        var people = InventedPeople.of(List.copyOf(costs.keySet()), invention);
        return answer(Choices.of(round, _ -> true), rule, false, invention.ballots(), tried -> {
            var contest = new Contest(costs, tried.method(), tried.seats(), 1, "");
            return Counting.count(contest, people.vote(contest));
        });
    }

    private Answer answer(Choices choices, Rule rule, boolean drawn, long ballots, Function<Rule, Outcome> count) {
        if (!choices.allows(rule)) {
            throw new Refusal("tables.whatif.refused.rule");
        }
        if (!entered()) {
            throw new Refusal("tables.whatif.refused.busy");
        }
        try {
            var outcomes = new HashMap<Rule, Outcome>();
            var outcome = count.apply(rule);
            outcomes.put(rule, outcome);
            Function<Rule, Column> column = tried -> Column.of(tried, outcomes.computeIfAbsent(tried, count), drawn);
            return new Answer(
                    column.apply(choices.own()),
                    Column.of(rule, outcome, drawn),
                    outcome,
                    choices.beside(rule).stream().map(column).toList(),
                    choices.sizes(rule).stream().map(column).toList(),
                    ballots);
        } finally {
            lane.release();
        }
    }

    private boolean entered() {
        try {
            return lane.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
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
        if (round.voted() > MOST_BALLOTS) {
            return Optional.empty();
        }
        var found = rounds.file(round.tableSlug(), round.number()).map(this::read);
        found.ifPresent(votes -> read.put(round.id(), votes));
        return found;
    }

    private PublishedVotes read(PublishedFile file) {
        return PublishedVotes.read(json.readValue(file.document(), TREE));
    }
}
