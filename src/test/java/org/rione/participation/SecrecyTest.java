package org.rione.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.AUDIT_ENTRY;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rionedb.tables.SubjectRating;
import org.rionedb.tables.SubjectVote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nobody ever learns who voted what: not from the audit trail, not from the log, not from a time in a row. */
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest extends ServiceTest {

    @Autowired
    Votes votes;

    @Autowired
    Ratings ratings;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Test
    void votes_and_ratings_leave_nothing_in_the_audit_trail_and_nothing_in_the_log(CapturedOutput output) {
        var subject = subjects.open();
        var person = people.resident();
        as(person, () -> {
            votes.cast(subject, Opinion.PRIORITY);
            votes.cast(subject, Opinion.NOT_PRIORITY);
            votes.withdraw(subject);
            votes.cast(subject, Opinion.PRIORITY);
            ratings.rate(subject, 3);
            ratings.withdraw(subject);
        });
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY
                                .ACTOR
                                .eq(person.id().value())
                                .or(AUDIT_ENTRY.FACTS.contains(subject.id().toString()))
                                .or(AUDIT_ENTRY.FACTS.contains(
                                        person.id().value().toString()))))
                .isZero();
        assertThat(output.getAll())
                .doesNotContain(
                        subject.id().toString(), person.id().value().toString(), person.email(), "NOT_PRIORITY");
    }

    @Test
    void the_rows_know_the_day_and_no_finer_time() {
        assertThat(new SubjectVote().VOTED_ON.getType()).isEqualTo(LocalDate.class);
        assertThat(new SubjectRating().RATED_ON.getType()).isEqualTo(LocalDate.class);
        assertThat(new SubjectVote().fields()).hasSize(6);
        assertThat(new SubjectRating().fields()).hasSize(6);
    }

    @Test
    void what_is_counted_names_nobody() {
        for (var counted : List.of(Importance.class, Satisfaction.class, Tally.class)) {
            assertThat(Arrays.stream(counted.getDeclaredFields())
                            .map(Field::getGenericType)
                            .map(String::valueOf))
                    .noneMatch(type -> type.contains("Person"));
        }
    }
}
