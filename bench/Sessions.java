import java.nio.file.Path;
import java.util.ArrayList;

/**
 * What an open page costs in memory: so many visitors whose browser has started the application on the action page.
 * Live bytes after a full collection, before and after; without the connection on which the server tells news.
 */
final class Sessions {

    private static final int WARM_UP = 20;
    private static final int SESSIONS = 200;

    /** All visitors come over one connection: what the server keeps for a connection is not counted. */
    static void measure(Bench.Target target, Figures figures) throws Exception {
        try (var http = new Http(target.port())) {
            measure(target, http, figures);
        }
    }

    private static void measure(Bench.Target target, Http http, Figures figures) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            Screen.open(http, Bench.ACTION);
        }
        var before = live(target.pid());
        figures.number("heap in use with " + WARM_UP + " sessions", before / 1024.0 / 1024, "MB");
        var open = new ArrayList<Screen>();
        for (int i = 0; i < SESSIONS; i++) {
            open.add(Screen.open(http, Bench.ACTION));
        }
        figures.number("answer that draws the page", open.getLast().page().length() / 1024.0, "thousand characters");
        figures.number(
                "heap of a session that has drawn its page", (live(target.pid()) - before) / 1024.0 / SESSIONS, "kB");
        for (var screen : open) {
            screen.heard(http);
        }
        figures.number("the same after one more request", (live(target.pid()) - before) / 1024.0 / SESSIONS, "kB");
        figures.note("Vaadin keeps the last answer of each page to repeat it; " + SESSIONS + " sessions were opened.");
    }

    /** Bytes of all objects that are alive; the histogram collects the others first. */
    private static long live(long pid) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var lines = new String(process.getInputStream().readAllBytes())
                .strip()
                .lines()
                .toList();
        process.waitFor();
        var total = lines.getLast().strip().split("\\s+");
        if (!total[0].equals("Total")) {
            throw new IllegalStateException("no histogram: " + lines.getFirst());
        }
        return Long.parseLong(total[2]);
    }

    private Sessions() {}
}
