package org.rione.reports.open311.files;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.rione.reports.open311.contractors.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of a file, whatever its form; the form is seen by its first character. Pure. */
final class RequestRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 200_000;

    /** @param line where the record begins */
    record Row(int line, Map<String, String> fields) {

        String get(String... names) {
            for (var name : names) {
                var value = fields.getOrDefault(name, "").strip();
                if (!value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }
    }

    /** The file cannot be read at all. */
    static final class Unreadable extends Exception {

        private final transient FileProblem problem;

        Unreadable(FileProblem problem) {
            super(problem.key());
            this.problem = problem;
        }

        FileProblem problem() {
            return problem;
        }
    }

    static List<Row> read(byte[] bytes) throws Unreadable {
        var text = text(bytes);
        var start = text.strip();
        if (start.isEmpty()) {
            throw new Unreadable(FileProblem.at(0, "empty"));
        }
        var rows =
                switch (start.charAt(0)) {
                    case '<' -> xml(text);
                    case '[', '{' -> json(text);
                    default -> csv(text);
                };
        if (rows.isEmpty()) {
            throw new Unreadable(FileProblem.at(0, "nothing"));
        }
        if (rows.size() > MOST) {
            throw new Unreadable(FileProblem.at(0, "many", MOST));
        }
        return rows;
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable(FileProblem.at(0, "encoding"));
        }
    }

    private static List<Row> xml(String text) throws Unreadable {
        try {
            return Reading.items(text.strip().getBytes(StandardCharsets.UTF_8), "request").stream()
                    .map(item -> new Row(item.line(), item.fields()))
                    .toList();
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unreadable(FileProblem.at(line, "xml"));
        }
    }

    /** An array of objects, bare or as the only array in an object. */
    private static List<Row> json(String text) throws Unreadable {
        var rows = new ArrayList<Row>();
        try (var parser = JSON.createParser(text)) {
            var token = parser.nextToken();
            while (token != null && token != JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (token != null && parser.nextToken() == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode node = parser.readValueAsTree();
                rows.add(new Row(line, fields(node)));
            }
            return rows;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Unreadable(FileProblem.at(at == null ? 0 : at.getLineNr(), "json"));
        }
    }

    private static Map<String, String> fields(JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        node.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue().asString());
            }
        });
        return fields;
    }

    private static List<Row> csv(String text) throws Unreadable {
        var head = text.lines().findFirst().orElse("");
        var semicolons = head.chars().filter(c -> c == ';').count()
                > head.chars().filter(c -> c == ',').count();
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        var rows = new ArrayList<Row>();
        try (var parser = format.parse(new StringReader(text))) {
            var names = parser.getHeaderNames();
            long line = parser.getCurrentLineNumber() + 1;
            for (var csv : parser) {
                if (csv.size() != names.size()) {
                    throw new Unreadable(FileProblem.at((int) line, "columns", csv.size(), names.size()));
                }
                var fields = new LinkedHashMap<String, String>();
                for (int i = 0; i < names.size(); i++) {
                    fields.put(names.get(i).toLowerCase(Locale.ROOT).strip(), csv.get(i));
                }
                rows.add(new Row((int) line, fields));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (CSVException | IllegalArgumentException | IllegalStateException malformed) {
            throw new Unreadable(
                    FileProblem.at(rows.isEmpty() ? 1 : rows.getLast().line() + 1, "csv"));
        } catch (java.io.UncheckedIOException | IOException malformed) {
            throw new Unreadable(
                    FileProblem.at(rows.isEmpty() ? 1 : rows.getLast().line() + 1, "csv"));
        }
    }

    private RequestRows() {}
}
