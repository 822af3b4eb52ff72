package org.rione.reports.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.OUTGOING_MAIL;
import static org.rionedb.Tables.PERSON;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_REMINDER;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.OfficeStaff;
import org.rione.identity.Offices;
import org.rione.identity.SignedIn;
import org.rione.reports.Report;
import org.rione.reports.ReportSamples;
import org.rione.reports.Visibility;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DeadlineRemindersTest extends ServiceTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2031, 3, 12);

    @Autowired
    DeadlineReminders reminders;

    @Autowired
    ReportSamples samples;

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

    @Test
    void an_office_is_told_once_before_and_once_after_each_promised_day() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var soon = due(officer, "Lampione che vacilla", LocalDate.of(2031, 3, 14));
        var late = due(officer, "Buca in via Roma", LocalDate.of(2031, 3, 11));
        due(officer, "Panchina rotta", LocalDate.of(2031, 3, 17));

        remind(officer, WEDNESDAY);
        remind(officer, WEDNESDAY);

        var letter = letters.last(officer.email());
        assertThat(letter.plain())
                .contains(soon.code() + " · Lampione che vacilla · 14 marzo 2031")
                .contains(late.code() + " · Buca in via Roma · 11 marzo 2031")
                .doesNotContain("Panchina rotta");
        assertThat(letter.path()).isEqualTo("/ufficio");
        assertThat(sql.fetchCount(
                        REPORT_REMINDER,
                        REPORT_REMINDER.REPORT_ID.in(
                                soon.id().value(), late.id().value())))
                .isEqualTo(2);
        assertThat(letters.to(officer.email())).hasSize(1);
        assertThat(sql.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.ADDRESS.eq(officer.email())))
                .isZero();
    }

    @Test
    void nobody_is_reminded_on_a_sunday_nor_of_a_suspended_report() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var report = due(officer, "Tombino", LocalDate.of(2031, 3, 3));
        sql.update(REPORT)
                .set(REPORT.SUSPENDED_ON, LocalDate.of(2031, 3, 1))
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
        remind(officer, WEDNESDAY);
        sql.update(REPORT)
                .setNull(REPORT.SUSPENDED_ON)
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
        remind(officer, LocalDate.of(2031, 3, 16));
        assertThat(sql.fetchCount(
                        REPORT_REMINDER,
                        REPORT_REMINDER.REPORT_ID.eq(report.id().value())))
                .isZero();
    }

    @Test
    void for_an_office_without_people_the_administrators_are_told_and_where_to_assign_some() throws Exception {
        var administrator = people.person(false, Role.ADMINISTRATOR);
        var officer = people.person(false, Role.OFFICER);
        var late = due(officer, "Buca in via Roma", LocalDate.of(2031, 3, 11));
        sql.update(PERSON)
                .set(PERSON.ENABLED, false)
                .where(PERSON.ID.eq(officer.id().value()))
                .execute();
        var office = offices.find(officer.office().orElseThrow()).orElseThrow().name();
        transaction.executeWithoutResult(undone -> {
            remind(officer, WEDNESDAY);
            remind(officer, WEDNESDAY);
            var letter = sql.selectFrom(OUTGOING_MAIL)
                    .where(OUTGOING_MAIL.ADDRESS.eq(administrator.email()))
                    .and(OUTGOING_MAIL.SUBJECT.contains(office))
                    .fetchSingle();
            assertThat(letter.getSubject()).contains(" non ha nessuno: ");
            assertThat(letter.getPlain())
                    .contains(late.code() + " · Buca in via Roma")
                    .contains("nessuna persona è assegnata")
                    .contains(OfficeStaff.ASSIGNED);
            assertThat(sql.fetchExists(OUTGOING_MAIL, OUTGOING_MAIL.ADDRESS.eq(officer.email())))
                    .isFalse();
            undone.setRollbackOnly(); // the administrators of all other tests would get it too
        });
    }

    @Test
    void what_reaches_nobody_is_not_noted_as_told() throws Exception {
        var officer = people.person(false, Role.OFFICER);
        var late = due(officer, "Buca in via Roma", LocalDate.of(2031, 3, 11));
        transaction.executeWithoutResult(undone -> {
            sql.update(PERSON).set(PERSON.ENABLED, false).execute();
            remind(officer, WEDNESDAY);
            assertThat(sql.fetchCount(
                            REPORT_REMINDER,
                            REPORT_REMINDER.REPORT_ID.eq(late.id().value())))
                    .isZero();
            undone.setRollbackOnly();
        });
    }

    /** Of this office only: the others are of other tests. */
    private void remind(SignedIn officer, LocalDate today) {
        reminders.remind(offices.find(officer.office().orElseThrow()).orElseThrow(), today);
    }

    private Report due(SignedIn officer, String title, LocalDate day) throws Exception {
        var report = samples.sent(people.resident(), title, Visibility.PUBLIC);
        sql.update(REPORT)
                .set(REPORT.DEADLINE, day)
                .set(REPORT.OFFICE_ID, officer.office().orElseThrow().value())
                .where(REPORT.ID.in(List.of(report.id().value())))
                .execute();
        return report;
    }
}
