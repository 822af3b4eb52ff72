package org.rione.tables.answers;

import java.time.LocalDate;
import java.util.List;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.OfficeStaff;
import org.rione.identity.Offices;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.tables.TableMember;
import org.rione.tables.Tables;
import org.springframework.stereotype.Component;

/** What offices and members of a table are told about priorities. */
@Component
class AnswerLetters {

    private final Outbox outbox;
    private final Offices offices;
    private final OfficeStaff readers;
    private final Tables tables;

    AnswerLetters(Outbox outbox, Offices offices, OfficeStaff readers, Tables tables) {
        this.outbox = outbox;
        this.offices = offices;
        this.readers = readers;
        this.tables = tables;
    }

    void toOffice(OfficeId office, String tableName, List<String> titles, LocalDate due) {
        var staff = readers.readers(office);
        var letter = staff.vacant()
                ? vacant(office, titles, due)
                : Letter.of(
                                "tables.answers.letter.owed",
                                name(office),
                                tableName,
                                titles.size(),
                                String.join("\n", titles),
                                due)
                        .withLink(Priorities.DESK);
        staff.people().forEach(reader -> outbox.send(reader, letter));
    }

    /** When an office is reminded; names are keys of texts. */
    enum Reminder {
        SOON,
        LATE
    }

    /** @return whether it reaches anybody: the office, or those who can give it people */
    boolean remind(Reminder reminder, OfficeId office, LocalDate due, List<String> titles) {
        var staff = readers.readers(office);
        var letter = staff.vacant()
                ? vacant(office, titles, due)
                : Letter.of(
                                "tables.answers.letter.reminder." + reminder.name(),
                                name(office),
                                due,
                                titles.size(),
                                String.join("\n", titles))
                        .withLink(Priorities.DESK);
        staff.people().forEach(reader -> outbox.send(reader, letter));
        return !staff.people().isEmpty();
    }

    /** The same to administrators, when nobody works for the office. */
    private Letter vacant(OfficeId office, List<String> titles, LocalDate due) {
        return Letter.of("tables.answers.letter.vacant", name(office), due, titles.size(), String.join("\n", titles))
                .withLink(OfficeStaff.ASSIGNED);
    }

    /** To everybody who sits at the table, facilitators among them. */
    void toTable(Priority priority, OfficeId office, NewAnswer answer) {
        var letter = Letter.of(
                        "tables.answers.letter.given." + answer.verdict().name(),
                        name(office),
                        priority.title(),
                        priority.tableName(),
                        answer.by().<Object>map(day -> day).orElse(""),
                        answer.reasons(),
                        answer.by().isPresent() ? 1 : 0)
                .withLink(priority.path());
        tables.members(priority.table()).stream()
                .map(TableMember::person)
                .forEach(member -> outbox.send(member.id(), letter));
    }

    private String name(OfficeId office) {
        return offices.find(office).map(Office::name).orElse("");
    }
}
