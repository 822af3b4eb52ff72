package org.rione.tables.pabulib;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.rione.tables.pabulib.PbProblem.Flaw;

/** The columns of a section by the names of its header; none before the header was read. */
record PbColumns(Map<String, Integer> places) {

    static final PbColumns NONE = new PbColumns(Map.of());

    /** Reads a header, and says which columns stand there twice or are missing. */
    static PbColumns read(CSVRecord row, Object section, List<String> needed, PbRules.Problems problem) {
        var named = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < row.size(); i++) {
            var name = row.get(i).strip().toLowerCase(Locale.ROOT);
            if (named.put(name, i) != null) {
                problem.say(Flaw.COLUMN_TWICE, PbReader.shortened(name));
            }
        }
        for (var name : needed) {
            if (!named.containsKey(name)) {
                problem.say(Flaw.COLUMN_MISSING, String.valueOf(section), name);
            }
        }
        return new PbColumns(named);
    }

    boolean none() {
        return places.isEmpty();
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** What a row has in a column; empty where it has none. */
    String cell(CSVRecord row, String column) {
        var at = places.get(column);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }
}
