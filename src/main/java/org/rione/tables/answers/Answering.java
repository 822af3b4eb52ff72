package org.rione.tables.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.tables.OptionId;
import org.rione.tables.PublishedRounds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offices answer priorities; who runs the table says which office, where none is in charge. */
@Service
public class Answering {

    /** No promise reaches further, in years. */
    static final int FURTHEST = 10;

    private final PriorityStore store;
    private final Priorities priorities;
    private final PublishedRounds rounds;
    private final AnswerLetters letters;
    private final Term term;
    private final Told told;

    Answering(
            PriorityStore store,
            Priorities priorities,
            PublishedRounds rounds,
            AnswerLetters letters,
            Term term,
            Told told) {
        this.store = store;
        this.priorities = priorities;
        this.rounds = rounds;
        this.letters = letters;
        this.term = term;
        this.told = told;
    }

    /**
     * Answers in public, in the name of the office in charge; a later answer stands above the earlier ones, which stay.
     * The round is answered when all its priorities are.
     *
     * @param seenVersion what the officer was looking at: a colleague's answer in between is not covered by this one
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public Priority answer(OptionId option, long seenVersion, NewAnswer answer) {
        rounds.hold(require(store.lock(option)));
        var priority = require(store.find(option));
        if (!priorities.mayAnswer(priority)) {
            throw new Refusal(
                    priority.office().isEmpty()
                            ? "tables.answers.refused.no-office"
                            : "tables.answers.refused.other-office");
        }
        answer.by().ifPresent(this::requireReachable);
        var office = priority.office().orElseThrow();
        var at = told.now();
        store.answer(option, seenVersion, answer, office, at);
        told.answered(priority, office, answer.verdict(), at);
        letters.toTable(priority, office, answer);
        var all = priorities.ofRound(priority.round());
        if (priority.answer().isEmpty()
                && all.stream().allMatch(one -> one.answer().isPresent())) {
            rounds.answered(priority.round());
        }
        return require(store.find(option));
    }

    /**
     * Gives a priority without an answer to an office. Where it had none its term begins now; else the day that was
     * promised to everybody stays.
     *
     * @param seenVersion what the person was looking at
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Priority handOver(OptionId option, long seenVersion, OfficeId office) {
        var priority = require(store.lock(option).flatMap(_ -> store.find(option)));
        if (priority.answer().isPresent()) {
            throw new Refusal("tables.answers.refused.answered");
        }
        if (!priorities.mayHandOver(priority)) {
            throw new Refusal("tables.answers.refused.not-yours");
        }
        var due = priority.due().orElseGet(() -> term.from(told.today(), priority));
        var at = told.now();
        store.hand(option, seenVersion, term.known(office), due, at);
        told.handedOver(priority, office, due, at);
        letters.toOffice(office, priority.tableName(), List.of(priority.title()), due);
        return require(store.find(option));
    }

    private void requireReachable(LocalDate day) {
        var today = told.today();
        if (day.isBefore(today)) {
            throw new Refusal("tables.answers.refused.day-past");
        }
        if (day.isAfter(today.plusYears(FURTHEST))) {
            throw new Refusal("tables.answers.refused.day-far", FURTHEST);
        }
    }

    private static <T> T require(Optional<T> known) {
        return known.orElseThrow(() -> new Refusal("tables.answers.refused.unknown"));
    }
}
