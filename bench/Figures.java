import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured: printed as a table while it grows, written as JSON at the end. */
final class Figures {

    private final String name;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Figures(String name, Map<String, Object> sizes) throws IOException {
        this.name = name;
        facts.put("name", name);
        facts.put("cpu", cpu());
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("memoryMB", memory());
        facts.put("java", Runtime.version().toString());
        facts.put("loadBefore", load());
        facts.put("sizes", sizes);
        System.out.printf("%n%s   %s   load %s%n", name, sizes, load());
    }

    /** A row of times. */
    void times(String what, int connections, Load.Times times) {
        if (rows.isEmpty()) {
            System.out.printf(
                    "  %-58s %5s %10s %10s %9s %9s %9s %7s%n",
                    "", "conn.", "requests", "per s", "p50 ms", "p95 ms", "p99 ms", "errors");
        }
        System.out.printf(
                Locale.ROOT,
                "  %-58s %5d %10d %10.0f %9.2f %9.2f %9.2f %7d%n",
                what,
                connections,
                times.nanos().length,
                times.perSecond(),
                times.millis(0.5),
                times.millis(0.95),
                times.millis(0.99),
                times.errors());
        var row = new LinkedHashMap<String, Object>();
        row.put("what", what);
        row.put("connections", connections);
        row.put("requests", times.nanos().length);
        row.put("perSecond", times.perSecond());
        row.put("medianMs", times.millis(0.5));
        row.put("p95Ms", times.millis(0.95));
        row.put("p99Ms", times.millis(0.99));
        row.put("errors", times.errors());
        rows.add(row);
    }

    /** A single number. */
    void number(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "  %-58s %,.2f %s%n", what, value, unit);
        var row = new LinkedHashMap<String, Object>();
        row.put("what", what);
        row.put("value", value);
        row.put("unit", unit);
        rows.add(row);
    }

    void note(String sentence) {
        System.out.println("  " + sentence);
        notes.add(sentence);
    }

    void write(Path file) throws IOException {
        facts.put("loadAfter", load());
        facts.put("figures", rows);
        facts.put("notes", notes);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json(facts) + "\n");
        System.out.println("  load afterwards " + load());
    }

    private static String cpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static long memory() throws IOException {
        return Long.parseLong(
                        Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", ""))
                / 1024;
    }

    private static String load() throws IOException {
        var words = Files.readString(Path.of("/proc/loadavg")).split(" ");
        return words[0] + " " + words[1] + " " + words[2];
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var parts = new ArrayList<String>();
                map.forEach((key, one) -> parts.add(json(key.toString()) + ": " + json(one)));
                yield "{" + String.join(", ", parts) + "}";
            }
            case List<?> list ->
                "[" + String.join(",\n ", list.stream().map(Figures::json).toList()) + "]";
            case Double number -> Double.isFinite(number) ? String.format(Locale.ROOT, "%.3f", number) : "null";
            case Number number -> number.toString();
            default -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }
}
