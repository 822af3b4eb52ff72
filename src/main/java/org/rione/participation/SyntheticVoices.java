package org.rione.participation;

import static org.rionedb.Tables.SUBJECT_COMMENT;
import static org.rionedb.Tables.SUBJECT_VOTE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.identity.SyntheticCrowd;
import org.rione.identity.SyntheticCrowd.Member;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.SyntheticData;
import org.rione.shared.SyntheticText;
import org.rione.shared.Weighted;
import org.rione.shared.Weighted.Share;
import org.rionedb.tables.records.SubjectCommentRecord;
import org.rionedb.tables.records.SubjectVoteRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Votes and comments of the invented residents on the actions of the demonstration programme: most on one action, as
 * it happens when the newspaper writes about it. Comments are not reviewed and carry no marks.
 */
@Component
@Order(200)
class SyntheticVoices implements SyntheticData {

    private static final String PROGRAMME = "valenza-2026";
    private static final String MOST_DISCUSSED = "5.05";
    private static final int ENOUGH_ACTIONS = 1000;
    private static final int ENOUGH_PEOPLE = 200_000;
    private static final int BATCH = 1000;
    private static final int VOTING_DAYS = 200;
    private static final Duration TALKING = Duration.ofDays(VOTING_DAYS);
    private static final double REPLIES = 0.25;
    private static final Weighted<Stance> STANCES = Weighted.shares(
            new Share<>(Stance.FAVOURABLE, 55), new Share<>(Stance.CONTRARY, 25), new Share<>(Stance.NEUTRAL, 20));
    private static final Weighted<CommentState> STATES = Weighted.shares(
            new Share<>(CommentState.PUBLISHED, 96),
            new Share<>(CommentState.REMOVED, 3),
            new Share<>(CommentState.DELETED, 1));

    private final DSLContext sql;
    private final Subjects subjects;
    private final SyntheticCrowd crowd;
    private final TallyFolding tallies;
    private final Clock clock;
    private final RioneProperties rione;

    SyntheticVoices(
            DSLContext sql,
            Subjects subjects,
            SyntheticCrowd crowd,
            TallyFolding tallies,
            Clock clock,
            RioneProperties rione) {
        this.sql = sql;
        this.subjects = subjects;
        this.crowd = crowd;
        this.tallies = tallies;
        this.clock = clock;
        this.rione = rione;
    }

    @Override
    public void check(Amounts amounts) {
        if (subjects.at(SubjectKind.ACTION, PROGRAMME, MOST_DISCUSSED).isEmpty()) {
            throw new Refusal("participation.synthetic.programme", PROGRAMME);
        }
        if (amounts.residents() == 0 && crowd.members(1).isEmpty()) {
            throw new Refusal("participation.synthetic.residents");
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("subject_vote", "subject_comment");
    }

    @Override
    public void make(Amounts amounts, Progress progress) {
        if (amounts.votes() == 0 && amounts.comments() == 0) {
            return;
        }
        var random = new Random(sql.fetchCount(SUBJECT_COMMENT));
        var people = new ArrayList<>(crowd.members(ENOUGH_PEOPLE));
        Collections.shuffle(people, random);
        var actions = actions();
        if (amounts.votes() > 0) {
            new Voting(people, random, amounts.votes(), progress).on(actions);
        }
        if (amounts.comments() > 0) {
            new Talking(people, random, amounts.comments(), progress).about(actions);
        }
        actions.things().forEach(tallies::fold);
    }

    private Weighted<Subject> actions() {
        var first = subjects.at(SubjectKind.ACTION, PROGRAMME, MOST_DISCUSSED).orElseThrow();
        var all = new ArrayList<>(List.of(first));
        subjects.search(SubjectKind.ACTION, "", ENOUGH_ACTIONS).stream()
                .filter(card -> card.path().contains("/" + PROGRAMME + "/"))
                .filter(card -> card.allowed().containsAll(List.of(Allowed.VOTE, Allowed.COMMENT)))
                .map(card -> card.subject())
                .filter(subject -> !subject.equals(first))
                .forEach(all::add);
        return Weighted.ranked(all);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rione.zone());
    }

    /** Gives out a number of votes, one for each resident and action at most. */
    private final class Voting {

        private final List<Member> people;
        private final Random random;
        private final int wanted;
        private final Progress progress;
        private int done;

        Voting(List<Member> people, Random random, int wanted, Progress progress) {
            this.people = people;
            this.random = random;
            this.wanted = wanted;
            this.progress = progress;
        }

        /** First each action its part, then what did not fit wherever there is room. */
        void on(Weighted<Subject> actions) {
            double due = 0;
            for (int i = 0; i < actions.things().size() && done < wanted; i++) {
                due += actions.part(i) * wanted;
                vote(actions.things().get(i), (int) Math.round(due) - done);
            }
            for (var action : actions.things()) {
                vote(action, wanted - done);
            }
        }

        private void vote(Subject action, int howMany) {
            if (howMany <= 0) {
                return;
            }
            var voted = new HashSet<>(sql.select(SUBJECT_VOTE.PERSON_ID)
                    .from(SUBJECT_VOTE)
                    .where(SUBJECT_VOTE.SUBJECT_KIND.eq(action.kind().name()), SUBJECT_VOTE.SUBJECT_ID.eq(action.id()))
                    .fetch(SUBJECT_VOTE.PERSON_ID));
            var liked = 0.4 + 0.5 * random.nextDouble();
            var rows = new ArrayList<SubjectVoteRecord>(BATCH);
            var from = random.nextInt(people.size());
            var left = howMany;
            for (int i = 0; i < people.size() && left > 0; i++) {
                var person = people.get((from + i) % people.size());
                if (!voted.contains(person.id().value())) {
                    rows.add(row(action, person, random.nextDouble() < liked));
                    left--;
                    if (rows.size() == BATCH) {
                        write(rows);
                    }
                }
            }
            write(rows);
        }

        private SubjectVoteRecord row(Subject action, Member person, boolean priority) {
            var row = sql.newRecord(SUBJECT_VOTE);
            row.setSubjectKind(action.kind().name());
            row.setSubjectId(action.id());
            row.setPersonId(person.id().value());
            row.setPriority(priority);
            row.setVerified(person.verified());
            row.setVotedOn(today().minusDays(random.nextInt(VOTING_DAYS)));
            return row;
        }

        private void write(List<SubjectVoteRecord> rows) {
            if (!rows.isEmpty()) {
                sql.insertInto(SUBJECT_VOTE).set(rows).execute();
                done += rows.size();
                rows.clear();
                progress.made("votes", done, wanted);
            }
        }
    }

    /** Writes comments from the oldest to the newest: lists are ordered by their ids. */
    private final class Talking {

        private final SyntheticText text = SyntheticText.read("demo/synthetic-comments.txt");
        private final List<Member> people;
        private final Random random;
        private final int wanted;
        private final Progress progress;
        private final Map<Subject, UUID> latest = new HashMap<>();

        Talking(List<Member> people, Random random, int wanted, Progress progress) {
            this.people = people;
            this.random = random;
            this.wanted = wanted;
            this.progress = progress;
        }

        void about(Weighted<Subject> actions) {
            var rows = new ArrayList<SubjectCommentRecord>(BATCH);
            for (int done = 0; done < wanted; ) {
                rows.add(comment(actions.any(random), (done + random.nextDouble()) / wanted));
                done++;
                if (rows.size() == BATCH || done == wanted) {
                    sql.insertInto(SUBJECT_COMMENT).set(rows).execute();
                    rows.clear();
                    progress.made("comments", done, wanted);
                }
            }
        }

        /** @param when from 0, the beginning of the programme, to 1, now */
        private SubjectCommentRecord comment(Subject action, double when) {
            var id = Ids.next();
            var state = STATES.any(random);
            var root = random.nextDouble() < REPLIES ? latest.getOrDefault(action, id) : id;
            if (root.equals(id) && state == CommentState.PUBLISHED) {
                latest.put(action, id);
            }
            var row = sql.newRecord(SUBJECT_COMMENT);
            row.setId(id);
            row.setSubjectKind(action.kind().name());
            row.setSubjectId(action.id());
            row.setRootId(root);
            row.setIsRoot(root.equals(id));
            row.setAuthorId(people.get(random.nextInt(people.size())).id().value());
            row.setOfficial(false);
            row.setAnswered(false);
            row.setStance(STANCES.any(random).name());
            row.setBody(state == CommentState.DELETED ? "" : text.some(random, "view", "reason", "wish"));
            row.setState(state.name());
            row.setListed(state == CommentState.PUBLISHED);
            row.setUseful(0);
            row.setDraftKey("synthetic-" + id);
            row.setWrittenAt(clock.instant().minus(TALKING).plus(Duration.ofSeconds((long)
                    (TALKING.toSeconds() * Math.min(when, 1)))));
            row.setVersion(0L);
            return row;
        }
    }
}
