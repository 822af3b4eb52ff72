package org.rione.tables.answers;

import java.time.LocalDate;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.shared.OfficeDays;
import org.rione.shared.Refusal;
import org.rione.tables.Tables;
import org.springframework.stereotype.Component;

/**
 * By which day which office owes an answer. The table promises days of the calendar; a term that ends on a day on
 * which offices are closed ends on the next one on which they work (article 2963 of the Italian civil code).
 */
@Component
class Term {

    private final OfficeDays days;
    private final Offices offices;
    private final Tables tables;

    Term(OfficeDays days, Offices offices, Tables tables) {
        this.days = days;
        this.offices = offices;
        this.tables = tables;
    }

    /** @param promised days that the table promises; the day of the beginning does not count */
    LocalDate from(LocalDate day, int promised) {
        return days.onOrAfter(day.plusDays(promised));
    }

    LocalDate from(LocalDate day, Priority priority) {
        return from(day, tables.find(priority.tableSlug()).orElseThrow().answerDays());
    }

    /** @throws Refusal when there is no such office */
    OfficeId known(OfficeId office) {
        return offices.find(office)
                .orElseThrow(() -> new Refusal("tables.answers.refused.office"))
                .id();
    }
}
