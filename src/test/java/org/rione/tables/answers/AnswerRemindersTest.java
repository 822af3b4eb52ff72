package org.rione.tables.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.OUTGOING_MAIL;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.PERSON_ROLE;
import static org.rionedb.Tables.ROUND_PRIORITY;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.OfficeStaff;
import org.rione.identity.Offices;
import org.rione.identity.SignedIn;
import org.rione.participation.TestSubjects;
import org.rione.shared.Role;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rionedb.tables.records.OutgoingMailRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AnswerRemindersTest extends ServiceTest {

    @Autowired
    AnswerReminders reminders;

    @Autowired
    Priorities priorities;

    @Autowired
    Answering answering;

    @Autowired
    AnswerSamples samples;

    @Autowired
    TestRounds councils;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    @Autowired
    Offices offices;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn officer;
    private Council council;
    private Priority priority;

    @BeforeEach
    void a_priority_with_an_office() {
        council = councils.council(1);
        officer = people.person(false, Role.OFFICER);
        var round = samples.published(council, subjects.of(officer.offices().getFirst()));
        priority = priorities.ofRound(round.id()).getFirst();
        letters.last(officer.email());
    }

    @Test
    void the_office_is_reminded_once_a_few_days_before_and_once_after() {
        due(priorities.today().plusDays(AnswerReminders.SOON + 1));
        reminders.remind();
        assertThat(noted(ROUND_PRIORITY.TOLD_SOON)).as("too early").isFalse();

        due(priorities.today().plusDays(AnswerReminders.SOON));
        reminders.remind();
        reminders.remind();
        assertThat(letters.last(officer.email(), 2).plain()).contains("Luce").contains(Priorities.DESK);
        due(priorities.today());
        reminders.remind();
        assertThat(noted(ROUND_PRIORITY.TOLD_LATE))
                .as("on the day itself nothing is late")
                .isFalse();

        due(priorities.today().minusDays(1));
        reminders.remind();
        reminders.remind();
        assertThat(letters.last(officer.email(), 3).subject()).startsWith("Una risposta in ritardo dal ");
        assertThat(letters.to(officer.email())).hasSize(3);
    }

    @Test
    void whoever_takes_over_is_reminded_anew_and_who_answered_never() {
        due(priorities.today().minusDays(3));
        reminders.remind();
        assertThat(letters.last(officer.email(), 2).subject()).startsWith("Una risposta in ritardo");
        var other = people.person(false, Role.OFFICER);
        as(
                officer,
                () -> answering.handOver(
                        priority.option(), now().version(), other.offices().getFirst()));
        reminders.remind();
        assertThat(letters.last(other.email(), 2).subject()).startsWith("Una risposta in ritardo");
        assertThat(letters.to(officer.email())).hasSize(2);

        as(
                other,
                () -> answering.answer(
                        priority.option(),
                        now().version(),
                        new NewAnswer(Verdict.REFUSED, Optional.empty(), "Non ci sono i fondi per quest’anno.")));
        sql.update(ROUND_PRIORITY)
                .set(ROUND_PRIORITY.TOLD_LATE, false)
                .where(ROUND_PRIORITY.OPTION_ID.eq(priority.option().value()))
                .execute();
        reminders.remind();
        assertThat(noted(ROUND_PRIORITY.TOLD_LATE)).as("answered").isFalse();
    }

    @Test
    void a_table_that_promises_quick_answers_sends_no_letter_in_between() {
        sql.update(NEIGHBOURHOOD_TABLE)
                .set(NEIGHBOURHOOD_TABLE.ANSWER_DAYS, 7)
                .where(NEIGHBOURHOOD_TABLE.ID.eq(council.table().id().value()))
                .execute();
        due(priorities.today().plusDays(2));
        reminders.remind();
        assertThat(noted(ROUND_PRIORITY.TOLD_SOON)).isFalse();
    }

    /** Nobody works for an office whose only officer was blocked, or lost the role: those who administer are told. */
    @Test
    void for_an_office_without_people_the_administrators_are_told_and_where_to_assign_some() {
        var administrator = people.person(false, Role.ADMINISTRATOR);
        sql.update(PERSON)
                .set(PERSON.ENABLED, false)
                .where(PERSON.ID.eq(officer.id().value()))
                .execute();
        due(priorities.today().minusDays(1));
        thenUndo(() -> {
            reminders.remind();
            reminders.remind();
            var letter = waiting(administrator, name(officer));
            assertThat(letter.getSubject()).contains(" non ha nessuno: una risposta dovuta entro il ");
            assertThat(letter.getPlain())
                    .contains("Luce")
                    .contains("nessuna persona è assegnata")
                    .contains(OfficeStaff.ASSIGNED);
            assertThat(noted(ROUND_PRIORITY.TOLD_LATE)).isTrue();
        });
        assertThat(letters.to(officer.email())).hasSize(1);
    }

    @Test
    void a_priority_that_comes_to_an_office_without_people_is_told_to_the_administrators() {
        var administrator = people.person(false, Role.ADMINISTRATOR);
        var vacant = people.person(false, Role.OFFICER);
        sql.deleteFrom(PERSON_ROLE)
                .where(PERSON_ROLE.PERSON_ID.eq(vacant.id().value()))
                .execute();
        thenUndo(() -> {
            as(
                    officer,
                    () -> answering.handOver(
                            priority.option(), now().version(), vacant.offices().getFirst()));
            assertThat(waiting(administrator, name(vacant)).getPlain()).contains(OfficeStaff.ASSIGNED);
            assertThat(sql.fetchExists(OUTGOING_MAIL, OUTGOING_MAIL.ADDRESS.eq(vacant.email())))
                    .isFalse();
        });
    }

    /** The administrators of all other tests would get the letters too. */
    private void thenUndo(Runnable work) {
        transaction.executeWithoutResult(undone -> {
            work.run();
            undone.setRollbackOnly();
        });
    }

    /** The only letter to them that waits and whose subject names this. */
    private OutgoingMailRecord waiting(SignedIn person, String named) {
        return sql.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ADDRESS.eq(person.email()))
                .and(OUTGOING_MAIL.SUBJECT.contains(named))
                .fetchSingle();
    }

    /** Where there is neither, nothing is noted: it is tried again. */
    @Test
    void what_reaches_nobody_is_not_noted_as_told() {
        due(priorities.today().minusDays(1));
        thenUndo(() -> {
            sql.update(PERSON).set(PERSON.ENABLED, false).execute();
            reminders.remind();
            assertThat(noted(ROUND_PRIORITY.TOLD_LATE)).isFalse();
        });
    }

    private String name(SignedIn officer) {
        return offices.find(officer.offices().getFirst()).orElseThrow().name();
    }

    private Priority now() {
        return priorities.find(priority.option()).orElseThrow();
    }

    private void due(LocalDate day) {
        sql.update(ROUND_PRIORITY)
                .set(ROUND_PRIORITY.DUE, day)
                .where(ROUND_PRIORITY.OPTION_ID.eq(priority.option().value()))
                .execute();
    }

    private boolean noted(Field<Boolean> letter) {
        return sql.select(letter)
                .from(ROUND_PRIORITY)
                .where(ROUND_PRIORITY.OPTION_ID.eq(priority.option().value()))
                .fetchSingle(letter);
    }
}
