package org.rione.reports.suggest;

import java.util.List;

/** A sentence and what it is about. */
record Example(String category, List<String> stems) {

    static Example of(String category, String sentence) {
        return new Example(category, Stems.of(sentence));
    }
}
