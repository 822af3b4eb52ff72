package org.rione.tables.lots;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rione.tables.TableId;

/**
 * A draw of seats as everybody may see it: numbers, never names.
 *
 * @param number counts the draws of a table from 1; part of its address
 * @param seats how many are drawn
 * @param reserves how many stand in for who declines
 * @param seedSource where the seed will come from, named before anybody had a number
 * @param until the last day of the terms that it gives
 * @param answerDays how many days whoever is drawn has to answer, before the next in order is asked; 0 for no term
 * @param candidates how many; they have the numbers from 1 on once {@link #fingerprint} is there
 * @param fingerprint of who has which number, fixed before the seed: SHA-256, 64 hexadecimal digits
 * @param seed what the source gave, afterwards
 */
public record SeatLot(
        LotId id,
        TableId table,
        int number,
        int seats,
        int reserves,
        String seedSource,
        Optional<LocalDate> until,
        int answerDays,
        int candidates,
        Optional<String> fingerprint,
        Optional<String> seed) {

    public static final int MOST_SEATS = 100;
    public static final int MOST_ANSWER_DAYS = 60;

    /** Where it stands. */
    public enum Phase {
        /** Volunteers put themselves down. */
        OPEN,
        /** Everybody has a number; the seed is awaited. */
        NUMBERED,
        DRAWN
    }

    public Phase phase() {
        if (seed.isPresent()) {
            return Phase.DRAWN;
        }
        return fingerprint.isPresent() ? Phase.NUMBERED : Phase.OPEN;
    }

    /** The numbers in the order of the draw, once there is a seed; see {@link DrawOrder}. */
    public List<Integer> order() {
        return seed.map(drawn -> DrawOrder.of(drawn, candidates)).orElseGet(List::of);
    }
}
