package org.rione.tables.pabulib;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a file, with the lines. All of it at once, up to a hundred. */
public final class PbProblems extends Exception {

    /** The most problems that are named; more would help nobody. */
    public static final int MOST = 100;

    private final ArrayList<PbProblem> problems;

    PbProblems(List<PbProblem> problems) {
        super(problems.stream().map(PbProblem::sentence).collect(Collectors.joining("\n")));
        this.problems = new ArrayList<>(problems);
    }

    /** In the order in which they were met. */
    public List<PbProblem> list() {
        return List.copyOf(problems);
    }

    /** As English sentences for a terminal. */
    public List<String> all() {
        return problems.stream().map(PbProblem::sentence).toList();
    }
}
