import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Lists of reports with every kind of filter, first page and deep inside, for programs and for people. Addresses carry
 * a word that changes each time, so that no page comes from the cache.
 */
final class Lists {

    private static final int WARM_UP = 30;
    private static final int EACH = 60;
    private static final int LONGEST_PAGE = 100;
    private static final int DEEP = 200;
    private static final int TOGETHER = 4;
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
    private static final AtomicInteger FRESH = new AtomicInteger();

    private static final List<String> FILTERS = List.of(
            "",
            "status=open",
            "status=late",
            "status=resolved",
            "category=illuminazione",
            "category=strade&status=open",
            "neighbourhood=%s",
            "neighbourhood=%s&status=late",
            "neighbourhood=%s&category=verde",
            "status=open&order=due",
            "q=lampione");
    private static final List<String> FILTERS_OF_PEOPLE = List.of(
            "stato=tutte",
            "stato=aperte",
            "stato=in-ritardo",
            "stato=chiuse",
            "stato=tutte&categoria=illuminazione",
            "quartiere=%s&stato=aperte",
            "quartiere=%s&categoria=verde&stato=tutte",
            "ordine=scadenza",
            "q=lampione");

    static void measure(Bench.Target target, Figures figures) throws Exception {
        var quarter = quarter(target);
        var all = new ArrayList<String>();
        for (var filter : FILTERS) {
            var path = "/api/v1/reports?limit=20&" + filter.formatted(quarter);
            all.add(path);
            alone(target, figures, path, path);
            deep(target, filter.formatted(quarter)).ifPresent(place -> {
                var there = path + "&after=" + place.cursor();
                all.add(there);
                try {
                    alone(target, figures, path + " after " + place.rows(), there);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (var filter : FILTERS_OF_PEOPLE) {
            var path = "/segnalazioni?vista=elenco&" + filter.formatted(quarter);
            all.add(path);
            alone(target, figures, path, path);
        }
        alone(target, figures, "/segnalazioni (map)", "/segnalazioni?stato=tutte");
        figures.times("all of these mixed", TOGETHER, Load.times(EACH * 4, TOGETHER, new Asking(target, all)));
        figures.note("An error is an answer other than 200.");
    }

    private static String quarter(Bench.Target target) throws Exception {
        try (var database = target.database();
                var statement = database.createStatement();
                var result = statement.executeQuery("select n.slug from report r join neighbourhood n"
                        + " on n.id = r.neighbourhood_id group by n.slug order by count(*) desc limit 1")) {
            result.next();
            return result.getString(1);
        }
    }

    private record Place(String cursor, int rows) {}

    /** Goes on from page to page as a program would, to the middle of long lists. */
    private static java.util.Optional<Place> deep(Bench.Target target, String filter) throws Exception {
        try (var http = new Http(target.port())) {
            var place = java.util.Optional.<Place>empty();
            for (int page = 1; page <= DEEP; page++) {
                var after = place.map(found -> "&after=" + found.cursor()).orElse("");
                var answer = http.send(Http.get("/api/v1/reports?limit=" + LONGEST_PAGE + "&" + filter + after));
                var next = NEXT.matcher(answer.text());
                if (!next.find()) {
                    return place;
                }
                place = java.util.Optional.of(new Place(next.group(1), page * LONGEST_PAGE));
            }
            return place;
        }
    }

    private static void alone(Bench.Target target, Figures figures, String what, String path) throws Exception {
        var asking = new Asking(target, List.of(path));
        Load.times(WARM_UP, 1, asking);
        figures.times(what, 1, Load.times(EACH, 1, asking));
    }

    /** Asks for these addresses in turn, each time anew. */
    private record Asking(Bench.Target target, List<String> paths) implements Load.Worker {

        @Override
        public Load.Work start(int worker) throws Exception {
            var http = new Http(target.port());
            return new Load.Work() {
                @Override
                public boolean once(int number) throws Exception {
                    var path = paths.get((number + worker * 7) % paths.size());
                    return http.send(Http.get(path + "&fresh=" + FRESH.incrementAndGet()))
                                    .status()
                            == 200;
                }

                @Override
                public void close() throws Exception {
                    http.close();
                }
            };
        }
    }

    private Lists() {}
}
