import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * What an open page costs in memory: so many visitors whose browser has started the application on the action page.
 * Live bytes after a full collection, before and after; without the connection on which the server tells news.
 */
final class Sessions {

    private static final int WARM_UP = 20;
    private static final int SESSIONS = 200;
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\"\\s*:\\s*(\\d+)");

    /** All visitors come over one connection: what the server keeps for a connection is not counted. */
    static void measure(Bench.Target target, Figures figures) throws Exception {
        try (var http = new Http(target.port())) {
            measure(target, http, figures);
        }
    }

    private static void measure(Bench.Target target, Http http, Figures figures) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            open(http);
        }
        var before = live(target.pid());
        figures.number("heap in use with " + WARM_UP + " sessions", before / 1024.0 / 1024, "MB");
        var open = new ArrayList<Visitor>();
        for (int i = 0; i < SESSIONS; i++) {
            open.add(open(http));
        }
        figures.number("answer that draws the page", open.getLast().answerLength() / 1024.0, "thousand characters");
        figures.number(
                "heap of a session that has drawn its page", (live(target.pid()) - before) / 1024.0 / SESSIONS, "kB");
        for (var visitor : open) {
            ask(http, visitor.cookie(), visitor.ui(), visitor.key(), "", visitor.sync(), 1);
        }
        figures.number("the same after one more request", (live(target.pid()) - before) / 1024.0 / SESSIONS, "kB");
        figures.note("Vaadin keeps the last answer of each page to repeat it; " + SESSIONS + " sessions were opened.");
    }

    private record Visitor(String cookie, String ui, String key, String sync, int answerLength) {}

    /** What a browser does: the application is started, then goes to the page. */
    private static Visitor open(Http http) throws Exception {
        var location = Bench.ACTION.substring(1);
        var start = http.send(Http.get("/?v-r=init&location=" + location.replace("/", "%2F") + "&query="));
        var cookie = start.header("Set-Cookie").orElseThrow().split(";")[0];
        var text = start.text();
        var goThere = "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + location
                + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}";
        var ui = found(UI, text);
        var key = found(KEY, text);
        var page = ask(http, cookie, ui, key, goThere, found(SYNC, text), 0);
        if (!page.contains("rn-")) {
            throw new IllegalStateException("the page did not open: " + page);
        }
        return new Visitor(cookie, ui, key, found(SYNC, page), page.length());
    }

    private static String ask(Http http, String cookie, String ui, String key, String event, String sync, int number)
            throws Exception {
        var body = "{\"csrfToken\":\"" + key + "\",\"rpc\":[" + event + "],\"syncId\":" + sync + ",\"clientId\":"
                + number + "}";
        var answer = http.send(Http.request("POST", "/?v-r=uidl&v-uiId=" + ui, body, "Cookie: " + cookie));
        if (answer.status() != 200 || answer.text().contains("\"appError\":{")) {
            throw new IllegalStateException("refused: " + answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text.substring(0, Math.min(400, text.length())));
        }
        return matcher.group(1);
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
