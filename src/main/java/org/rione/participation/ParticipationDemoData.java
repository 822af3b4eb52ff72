package org.rione.participation;

import static org.rionedb.Tables.SUBJECT_COMMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rione.identity.DemoCrowd;
import org.rione.identity.OfficeId;
import org.rione.identity.SignedIn;
import org.rione.shared.RioneProperties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the demonstration city's people say about its actions, once. The lines of {@code valenza-voices.txt} say:
 * {@code @ code yes no ones,twos,threes,fours,fives}; {@code date + text} for a comment ({@code -} against, {@code =}
 * neutral); {@code > text} for a reply to it and {@code ! text} for the office's.
 *
 * <p>A runner, because the actions are there only when the modules' initializers are done. What it said stands or falls
 * as a whole: its first comment tells whether it has spoken, whatever else was said meanwhile.
 */
@Component
@ConditionalOnProperty("rione.demo")
@Order(ParticipationDemoData.AFTER_THE_PROGRAMME)
class ParticipationDemoData implements ApplicationRunner {

    static final int AFTER_THE_PROGRAMME = 50;

    private static final String PROGRAMME = "valenza-2026";
    private static final String DRAFT = "demo-";
    private static final String FIRST_DRAFT = DRAFT + 2; // the first line is about votes
    private static final String OFFICER = "ufficio@demo.it";

    private final DSLContext sql;
    private final Subjects subjects;
    private final Votes votes;
    private final Ratings ratings;
    private final DemoCrowd crowd;
    private final TransactionTemplate transaction;
    private final Comments comments;
    private final RioneProperties rione;

    ParticipationDemoData(
            DSLContext sql,
            Subjects subjects,
            Votes votes,
            Ratings ratings,
            DemoCrowd crowd,
            TransactionTemplate transaction,
            Comments comments,
            RioneProperties rione) {
        this.sql = sql;
        this.subjects = subjects;
        this.votes = votes;
        this.ratings = ratings;
        this.crowd = crowd;
        this.transaction = transaction;
        this.comments = comments;
        this.rione = rione;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var about = subjects.at(SubjectKind.ACTION, PROGRAMME, "5.05");
        if (about.isEmpty() || hasSpoken(about.get())) {
            return;
        }
        var people = crowd.residents(DemoCrowd.SIZE);
        transaction.executeWithoutResult(_ -> new Reading(people).read(lines()));
    }

    private Instant moment(LocalDate day, int number) {
        return day.atTime(LocalTime.of(8 + number % 12, (number * 17) % 60))
                .atZone(rione.zone())
                .toInstant();
    }

    private boolean hasSpoken(Subject about) {
        return sql.fetchExists(
                SUBJECT_COMMENT,
                SUBJECT_COMMENT.SUBJECT_KIND.eq(about.kind().name()),
                SUBJECT_COMMENT.SUBJECT_ID.eq(about.id()),
                SUBJECT_COMMENT.DRAFT_KEY.eq(FIRST_DRAFT));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("demo/valenza-voices.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One pass through the file: what was read last is what the next line is about. */
    private final class Reading {

        private final List<SignedIn> people;
        private Optional<Subject> subject = Optional.empty();
        private Optional<CommentId> root = Optional.empty();
        private LocalDate day = LocalDate.EPOCH;
        private int said;

        Reading(List<SignedIn> people) {
            this.people = people;
        }

        void read(List<String> lines) {
            lines.forEach(line -> {
                said++;
                switch (line.charAt(0)) {
                    case '@' -> opinions(line.split(" "));
                    case '>' -> say(root, Stance.NEUTRAL, line.substring(2));
                    case '!' -> answer(line.substring(2));
                    default -> comment(line);
                }
            });
        }

        private void opinions(String[] words) {
            subject = subjects.at(SubjectKind.ACTION, PROGRAMME, words[1]);
            var yes = Integer.parseInt(words[2]);
            var all = yes + Integer.parseInt(words[3]);
            for (int n = 0; n < all; n++) {
                var opinion = n < yes ? Opinion.PRIORITY : Opinion.NOT_PRIORITY;
                as(n * 7, about -> votes.cast(about, opinion));
            }
            var given = new ArrayList<Integer>();
            var counts = Stream.of(words[4].split(",")).map(Integer::valueOf).toList();
            for (int stars = 1; stars <= counts.size(); stars++) {
                for (int n = 0; n < counts.get(stars - 1); n++) {
                    given.add(stars);
                }
            }
            for (int n = 0; n < given.size(); n++) {
                var stars = given.get(n);
                as(n * 11, about -> ratings.rate(about, stars));
            }
        }

        private void comment(String line) {
            day = LocalDate.parse(line.substring(0, 10));
            var stance =
                    switch (line.charAt(11)) {
                        case '+' -> Stance.FAVOURABLE;
                        case '-' -> Stance.CONTRARY;
                        default -> Stance.NEUTRAL;
                    };
            root = Optional.empty();
            root = say(Optional.empty(), stance, line.substring(13));
        }

        private Optional<CommentId> say(Optional<CommentId> repliesTo, Stance stance, String text) {
            var written = new ArrayList<CommentId>();
            as(
                    said * 13,
                    about -> written.add(comments.longAgo(moment(repliesTo.isPresent() ? day.plusDays(1) : day, said))
                            .post(draft(about, repliesTo, stance, text))));
            written.forEach(this::find);
            return written.stream().findFirst();
        }

        /** Some find it useful. */
        private void find(CommentId comment) {
            for (int n = 1; n <= (said * 5) % 14; n++) {
                var reader = n;
                as(said * 13 + reader, _ -> comments.longAgo(moment(day, said)).markUseful(comment));
            }
        }

        private void answer(String text) {
            subject.flatMap(subjects::find)
                    .ifPresent(card ->
                            DemoCrowd.as(officer(card.office()), () -> comments.longAgo(moment(day.plusDays(3), said))
                                    .answer(draft(card.subject(), root, Stance.NEUTRAL, text))));
        }

        private SignedIn officer(Optional<OfficeId> office) {
            var account = crowd.account(OFFICER);
            return new SignedIn(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.verified(),
                    account.roles(),
                    office.map(List::of).orElse(account.offices()),
                    null,
                    true);
        }

        private NewComment draft(Subject about, Optional<CommentId> repliesTo, Stance stance, String text) {
            return new NewComment(about, repliesTo, stance, new CommentText(text), DRAFT + said);
        }

        private void as(int number, Consumer<Subject> action) {
            subject.ifPresent(about ->
                    DemoCrowd.as(people.get(Math.floorMod(number, people.size())), () -> action.accept(about)));
        }
    }
}
