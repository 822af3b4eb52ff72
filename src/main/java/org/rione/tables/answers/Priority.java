package org.rione.tables.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.participation.Subject;
import org.rione.tables.OptionId;
import org.rione.tables.RoundId;
import org.rione.tables.TableId;

/**
 * An option that won a published round, on its way through the offices.
 *
 * @param roundNumber counts the rounds of the table from 1
 * @param place in which it won, from 1
 * @param subject what it stands for elsewhere; empty for the table's own proposal
 * @param office who owes the answer; empty until somebody chose one for the table's own proposal
 * @param due the day by which the answer is owed; there as soon as there is an office
 * @param answer the latest answer
 * @param changed when its office or its answer changed last
 */
public record Priority(
        OptionId option,
        RoundId round,
        TableId table,
        String tableSlug,
        String tableName,
        int roundNumber,
        String roundTitle,
        Instant publishedAt,
        int place,
        String title,
        Optional<Subject> subject,
        Optional<OfficeId> office,
        Optional<LocalDate> due,
        Optional<Answer> answer,
        Instant changed,
        long version) {

    /** Where a priority stands, in a word. */
    public enum Standing {
        NO_OFFICE,
        WAITING,
        LATE,
        ACCEPTED,
        PARTLY,
        REFUSED
    }

    /** The address of the round that chose it. */
    public String path() {
        return "/tavoli/" + tableSlug + "/votazioni/" + roundNumber;
    }

    /** @param today in the city's time zone; on the day itself an answer is not late */
    public Standing standing(LocalDate today) {
        return answer.map(given -> switch (given.verdict()) {
                    case ACCEPTED -> Standing.ACCEPTED;
                    case PARTLY -> Standing.PARTLY;
                    case REFUSED -> Standing.REFUSED;
                })
                .orElseGet(() -> due.map(day -> day.isBefore(today) ? Standing.LATE : Standing.WAITING)
                        .orElse(Standing.NO_OFFICE));
    }
}
