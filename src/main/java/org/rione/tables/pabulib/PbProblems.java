package org.rione.tables.pabulib;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, with the lines. All of it at once, up to a hundred. */
public final class PbProblems extends Exception {

    /** The most problems that are named; more would help nobody. */
    public static final int MOST = 100;

    private final ArrayList<String> problems;

    PbProblems(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = new ArrayList<>(problems);
    }

    public List<String> all() {
        return List.copyOf(problems);
    }
}
