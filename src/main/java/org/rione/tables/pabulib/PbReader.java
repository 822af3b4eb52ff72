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
import org.rione.tables.pabulib.PbProblem.Flaw;

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

    private final List<PbProblem> problems = new ArrayList<>();
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
            problem(Flaw.TOO_LONG, MOST_BYTES / 1_000_000);
        } catch (UncheckedIOException | IllegalStateException e) {
            unreadable(e);
        } catch (CharacterCodingException e) {
            problem(Flaw.NOT_UTF8);
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
                problem(Flaw.TOO_LONG, MOST_BYTES / 1_000_000);
                return;
            }
            if (cause instanceof CharacterCodingException) {
                problem(Flaw.NOT_UTF8);
                return;
            }
        }
        problem(Flaw.QUOTES);
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
            problem(Flaw.NOT_META, shortened(first));
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
            problem(Flaw.SECTION, next);
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
            rules = PbRules.read(meta, this::problem);
        }
        return rules;
    }

    private void header(CSVRecord row) {
        var named = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < row.size(); i++) {
            var name = row.get(i).strip().toLowerCase(Locale.ROOT);
            if (named.put(name, i) != null) {
                problem(Flaw.COLUMN_TWICE, shortened(name));
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
                problem(Flaw.COLUMN_MISSING, String.valueOf(section), name);
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
            problem(Flaw.KEY_MISSING);
        } else if (meta.put(key, cell(row, "value")) != null) {
            problem(Flaw.KEY_TWICE, shortened(key));
        }
    }

    private void project(CSVRecord row) {
        var id = cell(row, "project_id");
        if (!columns.containsKey("project_id")) {
            return; // said at the header
        }
        if (id.isEmpty() || id.contains(",")) {
            problem(Flaw.PROJECT_ID, shortened(id));
            return;
        }
        if (costs.size() >= MOST_PROJECTS) {
            problem(Flaw.PROJECTS_MANY, MOST_PROJECTS);
            return;
        }
        var cost = cost(cell(row, "cost"), shortened(id));
        if (costs.putIfAbsent(id, cost) != null) {
            problem(Flaw.PROJECT_TWICE, shortened(id));
            return;
        }
        projects.put(id, new Project(id, 0, cell(row, "name")));
    }

    private BigDecimal cost(String text, String project) {
        try {
            var amount = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
            if (amount.signum() < 0) {
                problem(Flaw.COST_NEGATIVE, project, shortened(text));
            } else if (amount.compareTo(MOST_MONEY) > 0) {
                problem(Flaw.COST_ABOVE, project, shortened(text), MOST_MONEY.toPlainString());
            } else if (amount.scale() > 6) {
                problem(Flaw.COST_DECIMALS, project, shortened(text));
            } else {
                return amount;
            }
        } catch (NumberFormatException e) {
            problem(Flaw.COST_NUMBER, project, shortened(text));
        }
        return BigDecimal.ZERO;
    }

    private void vote(CSVRecord row) {
        if (!columns.containsKey("voter_id") || !columns.containsKey("vote") || votes == null) {
            return; // said at the header
        }
        var voter = cell(row, "voter_id");
        if (voter.isEmpty()) {
            problem(Flaw.VOTER_MISSING);
            return;
        }
        var before = voters.putIfAbsent(voter, line);
        if (before != null) {
            problem(Flaw.VOTER_TWICE, shortened(voter), before);
            return;
        }
        var ballot = rules().ballot(cell(row, "vote"), cell(row, "points"), costs, this::problem);
        if (ballot != null && problems.isEmpty()) {
            votes.add(ballot);
        }
    }

    private void finish() {
        if (problems.size() >= PbProblems.MOST) {
            return;
        }
        line = 0; // what follows is about the file as a whole
        if (section != Section.VOTES) {
            problem(Flaw.SECTION_MISSING, section == Section.PROJECTS ? Section.VOTES : Section.PROJECTS);
        } else if (columns.isEmpty()) {
            problem(Flaw.HEADER_MISSING);
        }
        if (section == Section.VOTES && costs.isEmpty()) {
            problem(Flaw.PROJECTS_NONE);
        }
        count("num_projects", costs.size());
        count("num_votes", voters.size());
    }

    private void count(String key, int counted) {
        var said = meta.get(key);
        if (said != null && problems.isEmpty() && !said.equals(String.valueOf(counted))) {
            problem(Flaw.COUNT, key, shortened(said), counted);
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

    private void problem(Flaw flaw, Object... arguments) {
        problems.add(PbProblem.of(line, flaw, arguments));
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
