package org.rione.reports.deadlines;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_REMINDER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rione.identity.Office;
import org.rione.identity.OfficeStaff;
import org.rione.identity.Offices;
import org.rione.identity.People;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes to each office on working mornings: which reports are due in the next two working days, and which have become
 * late. Each report is named once before and once after each day that was promised for it.
 */
@Component
public class DeadlineReminders {

    static final int BEFORE = 2;
    private static final int NAMED_AT_ONCE = 50;

    /** A letter and where it leads. */
    private record Mail(String texts, String link) {}

    private static final Mail OWN = new Mail("reports.reminder", "/ufficio");
    private static final Mail VACANT = new Mail("reports.reminder.vacant", OfficeStaff.ASSIGNED);

    private final DSLContext sql;
    private final WorkingCalendar calendar;
    private final Offices offices;
    private final OfficeStaff staff;
    private final People people;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final RioneProperties rione;
    private final Clock clock;

    DeadlineReminders(
            DSLContext sql,
            WorkingCalendar calendar,
            Offices offices,
            OfficeStaff staff,
            People people,
            Outbox outbox,
            TransactionOperations transaction,
            RioneProperties rione,
            Clock clock) {
        this.sql = sql;
        this.calendar = calendar;
        this.offices = offices;
        this.staff = staff;
        this.people = people;
        this.outbox = outbox;
        this.transaction = transaction;
        this.rione = rione;
        this.clock = clock;
    }

    private enum Kind {
        BEFORE,
        AFTER
    }

    private record Due(UUID id, String code, String title, LocalDate day) {}

    @Scheduled(cron = "0 5 7 * * *", zone = "${rione.zone:Europe/Rome}")
    void everyMorning() {
        remind(LocalDate.ofInstant(clock.instant(), rione.zone()));
    }

    /** What is due is found on working days only: on Friday Monday's, too. Calling it twice a day writes once. */
    void remind(LocalDate today) {
        offices.all().forEach(office -> remind(office, today));
    }

    /** Where nobody works for the office the administrators read it; where there are none it is kept for another day. */
    void remind(Office office, LocalDate today) {
        if (calendar.days().isWorking(today)) {
            transaction.executeWithoutResult(_ -> tell(office, today));
        }
    }

    private void tell(Office office, LocalDate today) {
        var readers = staff.readers(office.id());
        if (readers.people().isEmpty()) {
            return;
        }
        var soon = fresh(
                office,
                Kind.BEFORE,
                REPORT.DEADLINE.between(today, calendar.days().after(today, BEFORE)));
        var late = fresh(office, Kind.AFTER, REPORT.DEADLINE.lt(today));
        if (!soon.isEmpty() || !late.isEmpty()) {
            var mail = readers.vacant() ? VACANT : OWN;
            readers.people().forEach(reader -> write(reader, mail, office, soon, late));
        }
    }

    private List<Due> fresh(Office office, Kind kind, Condition when) {
        var due = sql.select(REPORT.ID, REPORT.CODE, REPORT.TITLE, REPORT.DEADLINE)
                .from(REPORT)
                .where(REPORT.OFFICE_ID.eq(office.id().value()))
                .and(REPORT.IS_OPEN.isTrue())
                .and(when)
                .and(REPORT.SUSPENDED_ON.isNull())
                .and(notExists(selectOne()
                        .from(REPORT_REMINDER)
                        .where(REPORT_REMINDER.REPORT_ID.eq(REPORT.ID))
                        .and(REPORT_REMINDER.DEADLINE.eq(REPORT.DEADLINE))
                        .and(REPORT_REMINDER.KIND.eq(kind.name()))))
                .orderBy(REPORT.DEADLINE, REPORT.ID)
                .limit(NAMED_AT_ONCE)
                .fetch(row -> new Due(row.value1(), row.value2(), row.value3(), row.value4()));
        return due.stream().filter(one -> isFirst(one, kind)).toList();
    }

    /** The key decides when two servers remind at once. */
    private boolean isFirst(Due due, Kind kind) {
        return sql.insertInto(REPORT_REMINDER)
                        .set(REPORT_REMINDER.REPORT_ID, due.id())
                        .set(REPORT_REMINDER.DEADLINE, due.day())
                        .set(REPORT_REMINDER.KIND, kind.name())
                        .set(REPORT_REMINDER.AT, clock.instant())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    private void write(PersonId reader, Mail mail, Office office, List<Due> soon, List<Due> late) {
        var language = people.language(reader);
        outbox.send(
                reader,
                Letter.of(mail.texts(), office.name(), soon.size(), late.size(), list(language, soon, late))
                        .withLink(mail.link()));
    }

    private static String list(Locale language, List<Due> soon, List<Due> late) {
        return (part(language, "reports.reminder.late", late) + part(language, "reports.reminder.soon", soon)).strip();
    }

    private static String part(Locale language, String title, List<Due> due) {
        return due.isEmpty()
                ? ""
                : Texts.get(language, title) + "\n"
                        + due.stream()
                                .map(one -> Texts.get(
                                        language, "reports.reminder.line", one.code(), one.title(), one.day()))
                                .collect(Collectors.joining("\n"))
                        + "\n\n";
    }
}
