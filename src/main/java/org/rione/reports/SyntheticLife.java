package org.rione.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportState.Kind;
import org.rione.shared.SyntheticText;
import org.rione.shared.Weighted;
import org.rione.shared.Weighted.Share;

/** What became of an invented report: the older it is, the more likely somebody has answered. */
record SyntheticLife(ReportState state, Optional<OfficeId> office, List<ReportStep> steps, Optional<Instant> closedAt) {

    private static final Duration NEW = Duration.ofDays(4);
    private static final Duration RECENT = Duration.ofDays(30);
    private static final Duration SOME_TIME_AGO = Duration.ofDays(180);

    private static final Weighted<Kind> WHEN_NEW = Weighted.shares(
            new Share<>(Kind.PUBLISHED, 50), new Share<>(Kind.ASSIGNED, 40), new Share<>(Kind.IN_PROGRESS, 10));
    private static final Weighted<Kind> WHEN_RECENT = Weighted.shares(
            new Share<>(Kind.PUBLISHED, 8),
            new Share<>(Kind.ASSIGNED, 30),
            new Share<>(Kind.IN_PROGRESS, 27),
            new Share<>(Kind.SUSPENDED, 5),
            new Share<>(Kind.RESOLVED, 30));
    private static final Weighted<Kind> LATER = Weighted.shares(
            new Share<>(Kind.ASSIGNED, 5),
            new Share<>(Kind.IN_PROGRESS, 5),
            new Share<>(Kind.SUSPENDED, 2),
            new Share<>(Kind.RESOLVED, 85),
            new Share<>(Kind.REOPENED, 1),
            new Share<>(Kind.REMOVED, 2));
    private static final Weighted<Kind> AT_LAST = Weighted.shares(
            new Share<>(Kind.ASSIGNED, 1),
            new Share<>(Kind.IN_PROGRESS, 1),
            new Share<>(Kind.SUSPENDED, 1),
            new Share<>(Kind.RESOLVED, 94),
            new Share<>(Kind.REMOVED, 3));
    private static final Weighted<Outcome> OUTCOMES = Weighted.shares(
            new Share<>(new Outcome.Fixed(), 80),
            new Share<>(new Outcome.Planned(Optional.empty()), 8),
            new Share<>(new Outcome.NotFixable(), 6),
            new Share<>(new Outcome.NotOurs(), 6));

    static SyntheticLife of(
            Instant sent,
            Instant now,
            Category category,
            LocalDate deadline,
            SyntheticText text,
            RandomGenerator random) {
        var age = Duration.between(sent, now);
        var kind = kinds(age).any(random);
        var took = Duration.ofHours((long) (24 * category.serviceDays() * (0.2 + 1.8 * random.nextDouble())));
        var life = new Telling(sent, took.compareTo(age) < 0 ? took : age, deadline, category.office(), text, random);
        return switch (kind) {
            case PUBLISHED, RECEIVED, IN_MODERATION -> life.published();
            case REMOVED -> life.removed();
            case ASSIGNED -> life.assigned();
            case IN_PROGRESS -> life.started();
            case SUSPENDED -> life.suspended();
            case RESOLVED -> life.resolved(OUTCOMES.any(random));
            case REOPENED -> life.reopened();
        };
    }

    private static Weighted<Kind> kinds(Duration age) {
        if (age.compareTo(NEW) < 0) {
            return WHEN_NEW;
        }
        if (age.compareTo(RECENT) < 0) {
            return WHEN_RECENT;
        }
        return age.compareTo(SOME_TIME_AGO) < 0 ? LATER : AT_LAST;
    }

    /** When something happened to it last. */
    Instant last() {
        return steps.getLast().at();
    }

    /** Tells the life step by step, spread over the time it took. */
    private static final class Telling {

        private final Instant sent;
        private final Duration took;
        private final LocalDate deadline;
        private final Optional<OfficeId> office;
        private final SyntheticText text;
        private final RandomGenerator random;
        private final List<ReportStep> steps = new ArrayList<>();

        Telling(
                Instant sent,
                Duration took,
                LocalDate deadline,
                Optional<OfficeId> office,
                SyntheticText text,
                RandomGenerator random) {
            this.sent = sent;
            this.took = took;
            this.deadline = deadline;
            this.office = office;
            this.text = text;
            this.random = random;
            step(0, ReportStep.Kind.RECEIVED, "");
        }

        SyntheticLife published() {
            step(0.1, ReportStep.Kind.PUBLISHED, "");
            return now(new ReportState.Published());
        }

        SyntheticLife removed() {
            published();
            step(0.2, ReportStep.Kind.REMOVED, "");
            return now(new ReportState.Removed(new ReportState.Published()));
        }

        SyntheticLife assigned() {
            published();
            step(0.3, ReportStep.Kind.ASSIGNED, text.any("assigned", random));
            return now(new ReportState.Assigned());
        }

        SyntheticLife started() {
            assigned();
            step(0.6, ReportStep.Kind.STARTED, text.any("started", random));
            return now(new ReportState.InProgress());
        }

        SyntheticLife suspended() {
            assigned();
            var reason = text.any("suspended", random);
            step(0.5, ReportStep.Kind.SUSPENDED, reason);
            return now(new ReportState.Suspended(reason));
        }

        SyntheticLife resolved(Outcome outcome) {
            if (random.nextBoolean()) {
                started();
            } else {
                assigned();
            }
            var sentence = text.any("closed." + outcome.kind(), random);
            step(1, ReportStep.Kind.CLOSED, Optional.of(outcome.kind()), sentence);
            return new SyntheticLife(
                    new ReportState.Resolved(outcome, sentence),
                    office,
                    steps,
                    Optional.of(steps.getLast().at()));
        }

        SyntheticLife reopened() {
            assigned();
            step(
                    0.6,
                    ReportStep.Kind.CLOSED,
                    Optional.of(Outcome.Kind.FIXED),
                    text.any("closed." + Outcome.Kind.FIXED, random));
            step(1, ReportStep.Kind.REOPENED, text.any("reopened", random));
            return now(new ReportState.Reopened());
        }

        private SyntheticLife now(ReportState state) {
            return new SyntheticLife(state, office, steps, Optional.empty());
        }

        private void step(double when, ReportStep.Kind kind, String sentence) {
            step(when, kind, Optional.empty(), sentence);
        }

        private void step(double when, ReportStep.Kind kind, Optional<Outcome.Kind> outcome, String sentence) {
            steps.add(new ReportStep(
                    sent.plusSeconds((long) (when * took.toSeconds())),
                    kind,
                    kind.ordinal() < ReportStep.Kind.ASSIGNED.ordinal() ? Optional.empty() : office,
                    kind == ReportStep.Kind.ASSIGNED ? office : Optional.empty(),
                    outcome,
                    sentence,
                    deadline));
        }
    }
}
