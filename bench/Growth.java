import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what {@link Reports} measured at several sizes as one series, beside the budgets of docs/performance.md. */
final class Growth {

    private static final double BUDGET_OF_GROWTH = 1.5;
    private static final Map<String, Double> BUDGETS =
            Map.of("list", 50.0, "map", 100.0, "similar", 100.0, "page", 50.0);

    public static void main(String[] files) throws Exception {
        var sizes = new ArrayList<String>();
        var rows = new LinkedHashMap<String, List<double[]>>();
        for (var file : files) {
            var lines = Files.readAllLines(Path.of(file));
            sizes.add(String.format(Locale.ROOT, "%,d", Long.parseLong(lines.getFirst())));
            for (var line : lines.subList(1, lines.size())) {
                var parts = line.split("\t");
                rows.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(new double[] {
                    Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3])
                });
            }
        }
        System.out.printf(
                "%nGrowth: median / 95th percentile in ms; growth of the median from the first to the last size%n");
        System.out.printf("  %-36s", "");
        sizes.forEach(size -> System.out.printf("%20s", size));
        System.out.printf("%10s %12s%n", "growth", "budget p95");
        rows.forEach(Growth::print);
        System.out.printf(
                Locale.ROOT,
                "  Budget of growth: %.1f times. Reports sent: times, and per second in the last line.%n",
                BUDGET_OF_GROWTH);
        rows.forEach((what, figures) -> {
            if (what.startsWith("reports sent")) {
                System.out.printf("  %-36s", "sent per second");
                figures.forEach(one -> System.out.printf(Locale.ROOT, "%20.0f", one[2]));
                System.out.printf("%10s %12s%n", "", "≥ 400/s");
            }
        });
    }

    private static void print(String what, List<double[]> figures) {
        System.out.printf("  %-36s", what);
        figures.forEach(one -> System.out.printf("%20s", String.format(Locale.ROOT, "%.1f / %.1f", one[0], one[1])));
        var growth = figures.getLast()[0] / figures.getFirst()[0];
        System.out.printf(
                Locale.ROOT,
                "%9.1fx %12s%n",
                growth,
                BUDGETS.entrySet().stream()
                        .filter(budget -> what.startsWith(budget.getKey()))
                        .map(budget -> String.format(Locale.ROOT, "%.0f", budget.getValue()))
                        .findFirst()
                        .orElse(""));
    }

    private Growth() {}
}
