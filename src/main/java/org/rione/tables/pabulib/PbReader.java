package org.rione.tables.pabulib;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.rione.tables.count.Profile;
import org.rione.tables.pabulib.PbFile.Project;
import org.rione.tables.pabulib.PbFile.VoteType;

/** Reads a {@code .pb} file line by line; a flawed file gives all its problems and nothing else. */
public final class PbReader {

    /** The largest file: 100 MB, more than the largest city has. */
    public static final long MOST_BYTES = 100_000_000;

    private static final int MOST_PROJECTS = 5_000;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, BigDecimal> costs = new LinkedHashMap<>();
    private final Map<String, Long> voters = new HashMap<>();
    private @Nullable Section section;
    private Map<String, Integer> columns = Map.of();
    private @Nullable PbRules rules;
    private @Nullable Profile votes;
    private long line;

    private PbReader() {}

    /**
     * @throws PbProblems with each problem's line and reason, when there is any
     * @throws IOException when the stream cannot be read
     */
    public static PbFile read(InputStream in) throws PbProblems, IOException {
        return new PbReader().file(in);
    }

    private PbFile file(InputStream in) throws PbProblems, IOException {
        var limited = new Limited(in);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(true)
                .get();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var parser = CSVParser.builder()
                .setReader(new InputStreamReader(limited, decoder))
                .setFormat(format)
                .get()) {
            var records = parser.iterator();
            while (problems.size() < PbProblems.MOST && records.hasNext()) {
                line = parser.getCurrentLineNumber();
                take(records.next());
            }
        } catch (TooLong e) {
            problem("the file has more than " + MOST_BYTES / 1_000_000 + " MB", line);
        } catch (UncheckedIOException | IllegalStateException e) {
            unreadable(e);
        } catch (CharacterCodingException e) {
            problem("the file is not UTF-8 text", line);
        }
        finish();
        if (!problems.isEmpty()) {
            throw new PbProblems(problems);
        }
        return whole();
    }

    private void unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLong) {
                problem("the file has more than " + MOST_BYTES / 1_000_000 + " MB", line);
                return;
            }
            if (cause instanceof CharacterCodingException) {
                problem("the file is not UTF-8 text", line);
                return;
            }
        }
        problem("the quotation marks do not fit", line);
    }

    private void take(CSVRecord row) {
        var first = row.get(0).strip().replace("\uFEFF", "");
        if (row.size() == 1 && first.isEmpty()) {
            return;
        }
        var next = row.size() == 1 ? sectionNamed(first) : null;
        if (next != null) {
            begin(next);
        } else if (section == null) {
            problem("the file must begin with META, not with '" + shortened(first) + "'", line);
            section = Section.META;
            columns = Map.of("key", 0);
        } else if (columns.isEmpty()) {
            header(row);
        } else {
            switch (section) {
                case META -> meta(row);
                case PROJECTS -> project(row);
                case VOTES -> vote(row);
            }
        }
    }

    private static @Nullable Section sectionNamed(String word) {
        for (var each : Section.values()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        return null;
    }

    private void begin(Section next) {
        var expected = section == null ? 0 : section.ordinal() + 1;
        if (next.ordinal() != expected) {
            problem("the section " + next + " is not in its place: META, PROJECTS, VOTES", line);
        }
        section = next;
        columns = Map.of();
        if (next == Section.PROJECTS || next == Section.VOTES) {
            rules();
        }
        if (next == Section.VOTES) {
            votes = new Profile(rules().voteType().form(), List.copyOf(costs.keySet()));
        }
    }

    private PbRules rules() {
        if (rules == null) {
            rules = PbRules.read(meta, message -> problem(message, line));
        }
        return rules;
    }

    private void header(CSVRecord row) {
        var named = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < row.size(); i++) {
            var name = row.get(i).strip().toLowerCase(Locale.ROOT);
            if (named.put(name, i) != null) {
                problem("the column '" + shortened(name) + "' stands twice", line);
            }
        }
        var needed =
                switch (section) {
                    case META -> List.of("key", "value");
                    case PROJECTS -> List.of("project_id", "cost");
                    case VOTES ->
                        rules().voteType() == VoteType.CUMULATIVE
                                ? List.of("voter_id", "vote", "points")
                                : List.of("voter_id", "vote");
                    case null -> List.<String>of();
                };
        for (var name : needed) {
            if (!named.containsKey(name)) {
                problem("the header of " + section + " lacks the column '" + name + "'", line);
            }
        }
        columns = named;
    }

    private String cell(CSVRecord row, String column) {
        var at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    private void meta(CSVRecord row) {
        var key = cell(row, "key");
        if (key.isEmpty()) {
            problem("a line of META without a key", line);
        } else if (meta.put(key, cell(row, "value")) != null) {
            problem("the key '" + shortened(key) + "' stands twice", line);
        }
    }

    private void project(CSVRecord row) {
        var id = cell(row, "project_id");
        if (!columns.containsKey("project_id")) {
            return; // said at the header
        }
        if (id.isEmpty() || id.contains(",")) {
            problem("a project needs an id without commas, not '" + shortened(id) + "'", line);
            return;
        }
        if (costs.size() >= MOST_PROJECTS) {
            problem("more than " + MOST_PROJECTS + " projects", line);
            return;
        }
        var cost = money(cell(row, "cost"), "the cost of project '" + shortened(id) + "'");
        if (costs.putIfAbsent(id, cost) != null) {
            problem("the project '" + shortened(id) + "' stands twice", line);
            return;
        }
        projects.put(id, new Project(id, 0, cell(row, "name")));
    }

    private BigDecimal money(String text, String what) {
        try {
            var amount = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
            if (amount.signum() < 0) {
                problem(what + " is negative: " + shortened(text), line);
            } else if (amount.compareTo(MOST_MONEY) > 0) {
                problem(what + " is above " + MOST_MONEY.toPlainString() + ": " + shortened(text), line);
            } else if (amount.scale() > 6) {
                problem(what + " has more than six decimals: " + shortened(text), line);
            } else {
                return amount;
            }
        } catch (NumberFormatException e) {
            problem(what + " is not a number: '" + shortened(text) + "'", line);
        }
        return BigDecimal.ZERO;
    }

    private void vote(CSVRecord row) {
        if (!columns.containsKey("voter_id") || !columns.containsKey("vote") || votes == null) {
            return; // said at the header
        }
        var voter = cell(row, "voter_id");
        if (voter.isEmpty()) {
            problem("a vote without a voter", line);
            return;
        }
        var before = voters.putIfAbsent(voter, line);
        if (before != null) {
            problem("the voter '" + shortened(voter) + "' votes a second time, first in line " + before, line);
            return;
        }
        var ballot = rules().ballot(cell(row, "vote"), cell(row, "points"), costs, message -> problem(message, line));
        if (ballot != null && problems.isEmpty()) {
            votes.add(ballot);
        }
    }

    private void finish() {
        if (problems.size() >= PbProblems.MOST) {
            return;
        }
        if (section != Section.VOTES) {
            problems.add(
                    "The file ends without a section " + (section == Section.PROJECTS ? "VOTES" : "PROJECTS") + ".");
        } else if (columns.isEmpty()) {
            problems.add("The section VOTES has no header.");
        }
        if (section == Section.VOTES && costs.isEmpty()) {
            problems.add("The file has no project.");
        }
        count("num_projects", costs.size(), "projects");
        count("num_votes", voters.size(), "votes");
    }

    private void count(String key, int counted, String what) {
        var said = meta.get(key);
        if (said != null && problems.isEmpty() && !said.equals(String.valueOf(counted))) {
            problems.add(
                    "META says " + key + " " + shortened(said) + ", and the file has " + counted + " " + what + ".");
        }
    }

    private PbFile whole() {
        var budget = rules().budget();
        var scale = Math.max(
                0, costs.values().stream().mapToInt(BigDecimal::scale).max().orElse(0));
        scale = Math.max(scale, Math.max(0, budget.scale()));
        var shift = scale;
        return new PbFile(
                meta,
                rules().voteType(),
                BigDecimal.TEN.pow(scale).longValueExact(),
                budget.movePointRight(shift).longValueExact(),
                projects.values().stream()
                        .map(project -> new Project(
                                project.id(),
                                costs.getOrDefault(project.id(), BigDecimal.ZERO)
                                        .movePointRight(shift)
                                        .longValueExact(),
                                project.name()))
                        .toList(),
                votes == null ? new Profile(rules().voteType().form(), List.of()) : votes);
    }

    private void problem(String message, long at) {
        problems.add("Line " + at + ": " + message + ".");
    }

    static String shortened(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }

    /** Ends the reading when there is too much. */
    private static final class TooLong extends IOException {}

    private static final class Limited extends java.io.FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var some = super.read(bytes, from, length);
            read += Math.max(0, some);
            if (read > MOST_BYTES) {
                throw new TooLong();
            }
            return some;
        }
    }
}
