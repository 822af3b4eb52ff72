import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Public pages as visitors without a session get them, beside a file of the same size from the JDK's own file server
 * in the same minute. The client is on the same machine and takes its share of the cores in both.
 */
final class Pages {

    private static final int CONNECTIONS = 16;
    private static final double WARM_UP = 6;
    private static final double ROUND = 4;
    private static final int ROUNDS = 3;

    static void measure(Bench.Target target, Figures figures) throws Exception {
        byte[] page;
        try (var http = new Http(target.port())) {
            page = http.send(Http.get(Bench.ACTION)).body();
        }
        var folder = Files.createTempDirectory("bench");
        Files.write(folder.resolve("page.html"), page);
        figures.number("size of the action page", page.length / 1024.0, "kB");
        var port = freePort();
        var server = fileServer(port, folder);
        try {
            awaitAnswer(port);
            load(target.port(), Bench.ACTION, WARM_UP);
            load(port, "/page.html", WARM_UP / 2);
            for (int round = 1; round <= ROUNDS; round++) {
                figures.times("the action page, round " + round, CONNECTIONS, load(target.port(), Bench.ACTION, ROUND));
                figures.times("a file of its size, round " + round, CONNECTIONS, load(port, "/page.html", ROUND));
            }
            figures.times(
                    "the action page, gzip",
                    CONNECTIONS,
                    load(target.port(), Bench.ACTION, ROUND, "Accept-Encoding: gzip"));
            for (var other : List.of("/", "/programmi/valenza-2026", "/segnalazioni?vista=elenco")) {
                load(target.port(), other, ROUND / 2);
                figures.times(other, CONNECTIONS, load(target.port(), other, ROUND));
            }
        } finally {
            server.destroy();
            Files.delete(folder.resolve("page.html"));
            Files.delete(folder);
        }
        figures.note("An error is an answer other than 200 or one that sets a cookie.");
    }

    private static Load.Times load(int port, String path, double seconds, String... headers) throws Exception {
        var request = Http.get(path, headers);
        return Load.during(seconds, CONNECTIONS, _ -> new Load.Work() {
            private final Http http = new Http(port);

            @Override
            public boolean once(int number) throws Exception {
                var answer = http.send(request);
                return answer.status() == 200 && answer.header("Set-Cookie").isEmpty();
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        });
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process fileServer(int port, Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.net.httpserver.nodelay=true",
                        "-m",
                        "jdk.httpserver",
                        "-b",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-d",
                        folder.toString(),
                        "-o",
                        "none")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitAnswer(int port) throws Exception {
        for (int tries = 0; ; tries++) {
            try (var http = new Http(port)) {
                http.send(Http.get("/page.html"));
                return;
            } catch (java.io.IOException notYet) {
                if (tries == 100) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    private Pages() {}
}
