package org.rione.shared;

import java.util.Set;

/**
 * Fills the demonstration city with invented rows of any number, for benchmarks. A module that has rows to offer
 * implements it as a bean, with {@code @Order} after those on whose rows its own stand. Rows are written in large
 * statements past events, moderation and the log: they look like what years of use leave behind, and prove nothing
 * about how it came to be.
 */
public interface SyntheticData {

    /** How many rows of each kind are asked for. */
    record Amounts(int residents, int reports, int votes, int comments) {}

    /** Told what has been made so far. */
    @FunctionalInterface
    interface Progress {
        void made(String what, int done, int all);
    }

    /** @throws Refusal when something is missing on which the rows would stand; nothing is written then */
    default void check(Amounts amounts) {}

    void make(Amounts amounts, Progress progress);

    /** The tables that grew by much: the database counts them again at the end, or it would go on planning for few. */
    Set<String> tables();
}
