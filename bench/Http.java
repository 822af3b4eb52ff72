import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One connection that is kept open and used for one request after the other. As plain as can be: the benchmarks share
 * the machine with the server, and what the client costs is missing in the figures.
 */
final class Http implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean closing;
    private byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    Http(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        closing = false;
        from = 0;
        to = 0;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
    }

    record Answer(int status, String head, byte[] body) {

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    static byte[] get(String path, String... headers) {
        return request("GET", path, "", headers);
    }

    /** A request as it goes over the wire, made once and sent often. */
    static byte[] request(String method, String path, String body, String... headers) {
        return request(method, path, "application/json; charset=UTF-8", body, headers);
    }

    /** What a browser sends when a form is posted. */
    static byte[] form(String path, String body, String... headers) {
        return request("POST", path, "application/x-www-form-urlencoded", body, headers);
    }

    private static byte[] request(String method, String path, String type, String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        if (bytes.length > 0) {
            text.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n");
        }
        var head = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    /** Servers close a connection after some thousand requests; the next one gets a new one. */
    Answer send(byte[] request) throws IOException {
        if (closing) {
            socket.close();
            connect();
        }
        socket.getOutputStream().write(request);
        var head = head();
        var status = Integer.parseInt(head.substring(9, 12));
        var lower = head.toLowerCase(Locale.ROOT);
        closing = lower.contains("\r\nconnection: close");
        var length = lower.indexOf("\r\ncontent-length:");
        if (status == 204 || status == 304) {
            return new Answer(status, head, new byte[0]);
        }
        if (length >= 0) {
            var end = lower.indexOf("\r\n", length + 2);
            return new Answer(
                    status,
                    head,
                    bytes(Integer.parseInt(lower.substring(length + 17, end).strip())));
        }
        if (lower.contains("transfer-encoding: chunked")) {
            return new Answer(status, head, chunks());
        }
        throw new IOException("an answer of unknown length: " + head);
    }

    private String head() throws IOException {
        for (int at = from; ; at++) {
            while (at + 4 > to) {
                var moved = from;
                fill();
                at -= moved - from;
            }
            if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                var head = new String(buffer, from, at + 2 - from, StandardCharsets.ISO_8859_1);
                from = at + 4;
                return head;
            }
        }
    }

    private byte[] chunks() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().split(";")[0].strip(), 16);
            if (size == 0) {
                line();
                return body.toByteArray();
            }
            body.write(bytes(size));
            line();
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (from == to) {
                fill();
            }
            var next = (char) buffer[from++];
            if (next == '\n') {
                return line.toString().strip();
            }
            line.append(next);
        }
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = new byte[length];
        for (int done = 0; done < length; ) {
            if (from == to) {
                fill();
            }
            var part = Math.min(length - done, to - from);
            System.arraycopy(buffer, from, bytes, done, part);
            from += part;
            done += part;
        }
        return bytes;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        var read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
