package org.rione.tables.lots;

import java.time.LocalDate;
import java.util.Optional;
import org.rione.shared.Refusal;

/**
 * A draw as it is announced.
 *
 * @param seats 1 to {@value SeatLot#MOST_SEATS}
 * @param reserves 0 to {@value SeatLot#MOST_SEATS}
 * @param seedSource 1 to {@value #LONGEST_SOURCE} characters
 * @param until the last day of the terms that it gives
 * @param answerDays how long whoever is drawn may think, 1 to {@value SeatLot#MOST_ANSWER_DAYS}; 0 for no term
 */
public record NewLot(int seats, int reserves, String seedSource, Optional<LocalDate> until, int answerDays) {

    public static final int LONGEST_SOURCE = 300;

    /** @throws Refusal when a number or the source is out of its range */
    public NewLot {
        seedSource = seedSource.strip();
        if (seats < 1 || seats > SeatLot.MOST_SEATS || reserves < 0 || reserves > SeatLot.MOST_SEATS) {
            throw new Refusal("tables.lot.refused.seats", SeatLot.MOST_SEATS);
        }
        if (seedSource.isEmpty() || seedSource.length() > LONGEST_SOURCE) {
            throw new Refusal("tables.lot.refused.source", LONGEST_SOURCE);
        }
        if (answerDays < 0 || answerDays > SeatLot.MOST_ANSWER_DAYS) {
            throw new Refusal("tables.lot.refused.answer-days", SeatLot.MOST_ANSWER_DAYS);
        }
    }
}
