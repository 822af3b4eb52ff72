package org.rione.reports.streets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rione.shared.GeoPoint;
import org.rione.shared.Refusal;

/**
 * A list of streets as a CSV file: columns {@code via}, {@code lat}, {@code lon} divided by semicolons or commas, the
 * last two may be empty; lines that begin with {@code #} are remarks.
 *
 * @param problems everything that is wrong, at most {@value #PROBLEMS_SHOWN}; with any of them nothing can be taken
 */
public record StreetFile(List<Street> streets, List<Refusal> problems) {

    static final int LINES_AT_MOST = 20_000;
    static final int PROBLEMS_SHOWN = 20;

    /**
     * @param csv in UTF-8: what spreadsheets of offices write by themselves would spoil every accent
     * @param inCity whether a point lies in the city
     */
    static StreetFile read(byte[] csv, Predicate<GeoPoint> inCity) {
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(csv))
                            .toString(),
                    inCity);
        } catch (CharacterCodingException e) {
            return new StreetFile(List.of(), List.of(new Refusal("reports.streets.refused.encoding")));
        }
    }

    /** @param inCity whether a point lies in the city */
    static StreetFile read(String text, Predicate<GeoPoint> inCity) {
        var streets = new LinkedHashMap<String, Street>();
        var problems = new ArrayList<Refusal>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(text.lines().limit(20).anyMatch(line -> line.startsWith("via;")) ? ';' : ',')
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var rows = format.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            for (var row : rows) {
                if (row.getRecordNumber() > 1 && problems.size() < PROBLEMS_SHOWN) {
                    take(row, rows.getCurrentLineNumber(), inCity, streets, problems);
                } else if (row.getRecordNumber() == 1
                        && !row.get(0).toLowerCase(Locale.ROOT).equals("via")) {
                    problems.add(new Refusal("reports.streets.refused.header"));
                    break;
                }
                if (row.getRecordNumber() > LINES_AT_MOST) {
                    problems.add(new Refusal("reports.streets.refused.long", LINES_AT_MOST));
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalArgumentException notCsv) {
            problems.add(new Refusal("reports.streets.refused.header"));
        }
        if (streets.isEmpty() && problems.isEmpty()) {
            problems.add(new Refusal("reports.streets.refused.empty"));
        }
        return new StreetFile(List.copyOf(streets.values()), List.copyOf(problems));
    }

    private static void take(
            CSVRecord row,
            long line,
            Predicate<GeoPoint> inCity,
            LinkedHashMap<String, Street> streets,
            List<Refusal> problems) {
        try {
            var street = new Street(row.get(0), point(row));
            if (street.point().filter(point -> !inCity.test(point)).isPresent()) {
                problems.add(new Refusal("reports.streets.refused.outside", line, street.name()));
            }
            if (streets.putIfAbsent(street.name().toLowerCase(Locale.ITALIAN), street) != null) {
                problems.add(new Refusal("reports.streets.refused.twice", line, street.name()));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Refusal("reports.streets.refused.line", line));
        }
    }

    private static Optional<GeoPoint> point(CSVRecord row) {
        var lat = row.size() > 1 ? row.get(1) : "";
        var lon = row.size() > 2 ? row.get(2) : "";
        return lat.isEmpty() && lon.isEmpty()
                ? Optional.empty()
                : Optional.of(new GeoPoint(Double.parseDouble(lat), Double.parseDouble(lon)));
    }
}
