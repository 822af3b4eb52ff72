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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.rione.tables.count.Profile;
import org.rione.tables.pabulib.PbFile.VoteType;
import org.rione.tables.pabulib.PbProblem.Flaw;

/** Reads a {@code .pb} file line by line; a flawed file gives all its problems and nothing else. */
public final class PbReader {

    /** The largest file: 100 MB, more than the largest city has. */
    public static final long MOST_BYTES = 100_000_000;

    private enum Section {
        META,
        PROJECTS,
        VOTES
    }

    private final List<PbProblem> problems = new ArrayList<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final PbProjects projects = new PbProjects();
    private @Nullable Section section;
    private PbColumns columns = PbColumns.NONE;
    private @Nullable PbRules rules;
    private @Nullable PbVotes votes;
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
        var limited = new LimitedInput(in, MOST_BYTES);
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
        } catch (LimitedInput.TooLong e) {
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
            if (cause instanceof LimitedInput.TooLong) {
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
            columns = new PbColumns(Map.of("key", 0));
        } else if (columns.none()) {
            columns = PbColumns.read(row, section, needed(section), this::problem);
        } else {
            switch (section) {
                case META -> meta(row);
                case PROJECTS -> projects.read(row, columns, this::problem);
                case VOTES -> votes(rules()).read(row, columns, line, problems.isEmpty(), this::problem);
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
        columns = PbColumns.NONE;
        if (next == Section.PROJECTS || next == Section.VOTES) {
            rules();
        }
        if (next == Section.VOTES) {
            votes(rules());
        }
    }

    private PbVotes votes(PbRules known) {
        if (votes == null) {
            votes = new PbVotes(known, projects.costs());
        }
        return votes;
    }

    private PbRules rules() {
        if (rules == null) {
            rules = PbRules.read(meta, this::problem);
        }
        return rules;
    }

    private List<String> needed(Section section) {
        return switch (section) {
            case META -> List.of("key", "value");
            case PROJECTS -> List.of("project_id", "cost");
            case VOTES ->
                rules().voteType() == VoteType.CUMULATIVE
                        ? List.of("voter_id", "vote", "points")
                        : List.of("voter_id", "vote");
        };
    }

    private void meta(CSVRecord row) {
        var key = columns.cell(row, "key");
        if (key.isEmpty()) {
            problem(Flaw.KEY_MISSING);
        } else if (meta.put(key, columns.cell(row, "value")) != null) {
            problem(Flaw.KEY_TWICE, shortened(key));
        }
    }

    private void finish() {
        if (problems.size() >= PbProblems.MOST) {
            return;
        }
        line = 0; // what follows is about the file as a whole
        if (section != Section.VOTES) {
            problem(Flaw.SECTION_MISSING, section == Section.PROJECTS ? Section.VOTES : Section.PROJECTS);
        } else if (columns.none()) {
            problem(Flaw.HEADER_MISSING);
        }
        if (section == Section.VOTES && projects.count() == 0) {
            problem(Flaw.PROJECTS_NONE);
        }
        count("num_projects", projects.count());
        count("num_votes", votes == null ? 0 : votes.voters());
    }

    private void count(String key, int counted) {
        var said = meta.get(key);
        if (said != null && problems.isEmpty() && !said.equals(String.valueOf(counted))) {
            problem(Flaw.COUNT, key, shortened(said), counted);
        }
    }

    private PbFile whole() {
        var budget = rules().budget();
        var decimals = Math.max(projects.decimals(), Math.max(0, budget.scale()));
        return new PbFile(
                meta,
                rules().voteType(),
                BigDecimal.TEN.pow(decimals).longValueExact(),
                budget.movePointRight(decimals).longValueExact(),
                projects.whole(decimals),
                votes == null ? new Profile(rules().voteType().form(), List.of()) : votes.profile());
    }

    private void problem(Flaw flaw, Object... arguments) {
        problems.add(PbProblem.of(line, flaw, arguments));
    }

    static String shortened(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }
}
