package org.rione.reports.open311;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.reports.open311.Part.Whole;
import org.rione.shared.Refusal;
import org.rione.shared.Texts;

/** Why a request is turned down: all that is wrong with it, in words for people, and the one status that HTTP carries. */
final class Complaint extends RuntimeException {

    static final int WRONG = 400;
    static final int NO_KEY = 403;
    static final int UNKNOWN = 404;

    /** @param code the status, or something more specific */
    record Line(int code, String text, List<Object> arguments) {

        static Line of(int code, String text, Object... arguments) {
            return new Line(code, text, List.of(arguments));
        }
    }

    private final int status;
    private final transient List<Line> lines;
    private final transient Optional<Duration> retryAfter;

    private Complaint(int status, List<Line> lines, Optional<Duration> retryAfter) {
        super(lines.toString(), null, false, false);
        this.status = status;
        this.lines = List.copyOf(lines);
        this.retryAfter = retryAfter;
    }

    static Complaint of(int status, String text, Object... arguments) {
        return new Complaint(status, List.of(Line.of(status, text, arguments)), Optional.empty());
    }

    static Complaint wrong(List<Line> lines) {
        return new Complaint(WRONG, lines, Optional.empty());
    }

    static Complaint refused(Refusal refusal) {
        return of(WRONG, refusal.code(), refusal.arguments());
    }

    /** GeoReport knows no status for it: 400, and 429 as the code in the body. */
    static Complaint tooMany(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Complaint(
                WRONG,
                List.of(Line.of(429, "reports.open311.error.many", seconds)),
                Optional.of(Duration.ofSeconds(seconds)));
    }

    int status() {
        return status;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    Whole body(Locale locale) {
        return new Whole(
                "errors",
                new Part.Items(
                        "error",
                        lines.stream()
                                .map(line -> Part.fields(
                                        Part.field("code", line.code()),
                                        Part.field(
                                                "description",
                                                Texts.get(
                                                        locale,
                                                        line.text(),
                                                        line.arguments().toArray()))))
                                .toList()));
    }
}
