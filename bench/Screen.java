import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser that has started the application and shows one of its pages, as far as the server can tell. It has no
 * connection on which the server tells news.
 */
final class Screen {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\"\\s*:\\s*(\\d+)");
    private static final Pattern SYNC = Pattern.compile("\"syncId\"\\s*:\\s*(\\d+)");
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    /** What a browser tells of a click. */
    private static final String CLICK =
            "{\"event.screenX\":1,\"event.screenY\":1,\"event.clientX\":1,\"event.clientY\":1,"
                    + "\"event.detail\":1,\"event.button\":0,\"event.ctrlKey\":false,\"event.shiftKey\":false,"
                    + "\"event.altKey\":false,\"event.metaKey\":false}";

    private final String cookie;
    private final String ui;
    private final String key;
    private String sync;
    private int number;
    private final String page;

    private Screen(String cookie, String path, Http http) throws Exception {
        var location = path.substring(1);
        var first = http.send(
                Http.get("/?v-r=init&location=" + location.replace("/", "%2F") + "&query=", "Cookie: " + cookie));
        this.cookie = session(first).orElse(cookie);
        var start = first.text();
        ui = found(UI, start);
        key = found(KEY, start);
        sync = found(SYNC, start);
        page = send(
                http,
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + location
                        + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"\"}}");
        if (!page.contains("rn-")) {
            throw new IllegalStateException("the page did not open: " + page);
        }
    }

    /** What a visitor's browser does: the application is started, then goes to the page. */
    static Screen open(Http http, String path) throws Exception {
        return new Screen("none=none", path, http);
    }

    /** The same for somebody who signs in first. */
    static Screen open(Http http, String path, String email, String password) throws Exception {
        var form = http.send(Http.get("/accedi"));
        var cookie = session(form).orElseThrow(() -> new IllegalStateException("no session: " + form.head()));
        var words = "email=" + encoded(email) + "&password=" + encoded(password) + "&_csrf="
                + encoded(found(FORM, form.text()));
        var answer = http.send(Http.form("/accedi", words, "Cookie: " + cookie));
        if (answer.status() != 302 || answer.header("Location").orElse("").contains("errore")) {
            throw new IllegalStateException("nobody signed in: " + answer.head());
        }
        return new Screen(session(answer).orElse(cookie), path, http);
    }

    /** What the server had the browser draw when the page opened. */
    String page() {
        return page;
    }

    /** Numbers of the elements whose attribute has a value that begins so. */
    int[] nodes(String attribute, String beginning) {
        return Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"" + attribute + "\",\"feat\":3,\"value\":\""
                        + Pattern.quote(beginning))
                .matcher(page)
                .results()
                .mapToInt(result -> Integer.parseInt(result.group(1)))
                .toArray();
    }

    /** Clicks on an element and waits for what the browser has to draw. */
    String click(Http http, int node) throws Exception {
        return send(http, "{\"type\":\"event\",\"node\":" + node + ",\"event\":\"click\",\"data\":" + CLICK + "}");
    }

    /** Tells the server nothing but that its last answer has arrived. */
    void heard(Http http) throws Exception {
        send(http, "");
    }

    private String send(Http http, String event) throws Exception {
        var body = "{\"csrfToken\":\"" + key + "\",\"rpc\":[" + event + "],\"syncId\":" + sync + ",\"clientId\":"
                + number++ + "}";
        var answer = http.send(Http.request("POST", "/?v-r=uidl&v-uiId=" + ui, body, "Cookie: " + cookie));
        var text = answer.text();
        if (answer.status() != 200 || text.contains("\"appError\":{")) {
            throw new IllegalStateException("refused: " + answer.status() + " " + text);
        }
        sync = found(SYNC, text);
        return text;
    }

    private static Optional<String> session(Http.Answer answer) {
        return answer.head()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Set-Cookie: JSESSIONID", 0, 22))
                .map(line -> line.substring(12).split(";")[0])
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text.substring(0, Math.min(400, text.length())));
        }
        return matcher.group(1);
    }
}
