package org.rione.reports.open311.files;

import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rione.reports.Category;
import org.rione.reports.NewReport;
import org.rione.reports.PastReports;
import org.rione.reports.PastReports.Closing;
import org.rione.reports.PastReports.Past;
import org.rione.reports.PastReports.Progress;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportPlace;
import org.rione.reports.open311.Headline;
import org.rione.reports.open311.Moments;
import org.rione.reports.open311.files.RequestRows.Row;
import org.rione.reports.open311.files.RequestRows.Unreadable;
import org.rione.shared.GeoPoint;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.Texts;
import org.rione.territory.Territory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes over the reports of another system from a file: all of it or nothing, once however often it is asked for. */
@Service
public class RequestImports {

    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final int LONGEST_SENTENCE = 1000;
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Set<String> OPEN = Set.of("open", "aperta", "aperto");
    private static final Set<String> CLOSED = Set.of("closed", "chiusa", "chiuso");

    private final PastReports past;
    private final ReportCategories categories;
    private final Territory territory;
    private final RioneProperties rione;
    private final Clock clock;

    RequestImports(
            PastReports past, ReportCategories categories, Territory territory, RioneProperties rione, Clock clock) {
        this.past = past;
        this.categories = categories;
        this.territory = territory;
        this.rione = rione;
        this.clock = clock;
    }

    /** What would come of a file, or came of it. */
    public sealed interface Result extends Serializable {

        /** Nothing was changed. */
        record Refused(List<FileProblem> problems) implements Result {}

        /** @param here how many were here already */
        record Good(int fresh, int here) implements Result {}
    }

    /**
     * @param source names the other system: the same number of another source is another report
     * @param otherwise the category of records whose service we do not know; empty: such records are refused
     */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Result preview(byte[] file, String source, Optional<String> otherwise) {
        var read = read(file, otherwise);
        if (!read.problems().isEmpty()) {
            return new Result.Refused(read.problems());
        }
        int here = past.known(source, read.reports().stream().map(Past::id).toList())
                .size();
        return new Result.Good(read.reports().size() - here, here);
    }

    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public Result apply(byte[] file, String source, Optional<String> otherwise, Progress progress) {
        var read = read(file, otherwise);
        if (!read.problems().isEmpty()) {
            return new Result.Refused(read.problems());
        }
        int fresh = past.take(source, read.reports(), progress);
        return new Result.Good(fresh, read.reports().size() - fresh);
    }

    private record Read(List<Past> reports, List<FileProblem> problems) {}

    private Read read(byte[] file, Optional<String> otherwise) {
        if (file.length > MAX_BYTES) {
            return new Read(List.of(), List.of(FileProblem.at(0, "big", MAX_BYTES / 1024 / 1024)));
        }
        try {
            var services = services();
            if (otherwise.filter(code -> !services.containsValue(code)).isPresent()) {
                return new Read(List.of(), List.of(FileProblem.at(0, "category", otherwise.get())));
            }
            var reports = new ArrayList<Past>();
            var problems = new ArrayList<FileProblem>();
            var seen = new HashSet<String>();
            for (var row : RequestRows.read(file)) {
                var reader = new RowReader(row, services, otherwise);
                var report = reader.read();
                if (report.isPresent() && !seen.add(report.get().id())) {
                    reader.problems.add(
                            FileProblem.at(row.line(), "twice", report.get().id()));
                }
                problems.addAll(reader.problems);
                report.ifPresent(reports::add);
            }
            return new Read(reports, problems);
        } catch (Unreadable unreadable) {
            return new Read(List.of(), List.of(unreadable.problem()));
        }
    }

    /** Our categories by code and by name, in small letters. */
    private Map<String, String> services() {
        var services = new HashMap<String, String>();
        for (var category : categories.all()) {
            if (category.parent().isPresent()) {
                names(category).forEach(name -> services.put(name.toLowerCase(Locale.ROOT), category.code()));
            }
        }
        return services;
    }

    private static List<String> names(Category category) {
        return List.of(category.code(), category.italian(), category.english());
    }

    /** Reads one record and notes all that is wrong with it. */
    private final class RowReader {

        private final Row row;
        private final Map<String, String> services;
        private final Optional<String> otherwise;
        private final List<FileProblem> problems = new ArrayList<>();

        RowReader(Row row, Map<String, String> services, Optional<String> otherwise) {
            this.row = row;
            this.services = services;
            this.otherwise = otherwise;
        }

        Optional<Past> read() {
            var id = row.get("service_request_id", "id");
            if (id.isEmpty() || id.length() > 200) {
                wrong("id");
            }
            var category = category();
            var description = description();
            var place = place();
            var sent = moment("requested_datetime").orElseGet(() -> {
                if (row.get("requested_datetime").isEmpty()) {
                    wrong("requested");
                }
                return Instant.EPOCH;
            });
            if (sent.isAfter(clock.instant().plus(AHEAD))) {
                wrong("future", row.get("requested_datetime"));
            }
            var changed =
                    moment("updated_datetime").filter(at -> !at.isBefore(sent)).orElse(sent);
            var closed = closing(changed);
            if (!problems.isEmpty()) {
                return Optional.empty();
            }
            var title = row.get("title").isEmpty() ? Headline.of(description) : Headline.of(row.get("title"));
            return Optional.of(new Past(id, category, title, description, place, sent, changed, closed));
        }

        private String category() {
            for (var name : List.of(row.get("service_code"), row.get("service_name"), row.get("service_subtype"))) {
                var code = services.get(name.toLowerCase(Locale.ROOT));
                if (code != null) {
                    return code;
                }
            }
            if (otherwise.isEmpty()) {
                wrong("service", row.get("service_code", "service_name"));
            }
            return otherwise.orElse("");
        }

        private String description() {
            var text = row.get("description", "title", "service_name", "service_code");
            int length = text.codePointCount(0, text.length());
            if (length == 0 || length > NewReport.DESCRIPTION_LENGTH) {
                wrong("description", NewReport.DESCRIPTION_LENGTH);
            }
            return text;
        }

        private ReportPlace place() {
            var point = point();
            var address = row.get("address", "address_string");
            if (address.length() > ReportPlace.ADDRESS_LENGTH) {
                address = address.substring(0, ReportPlace.ADDRESS_LENGTH);
            }
            if (point.isEmpty() && address.isEmpty() && problems.isEmpty()) {
                wrong("place");
            }
            return new ReportPlace(point, Optional.empty(), address);
        }

        private Optional<GeoPoint> point() {
            var lat = row.get("lat");
            var lon = row.get("long", "lon");
            if (lat.isEmpty() && lon.isEmpty()) {
                return Optional.empty();
            }
            try {
                var point = new GeoPoint(Double.parseDouble(lat), Double.parseDouble(lon));
                if (territory.contains(point)) {
                    return Optional.of(point);
                }
                wrong("outside", rione.municipality().city());
            } catch (IllegalArgumentException notOne) {
                wrong("degrees", lat, lon);
            }
            return Optional.empty();
        }

        private Optional<Instant> moment(String... names) {
            var text = row.get(names);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(Moments.read(text, rione.zone(), false));
            } catch (DateTimeException notOne) {
                wrong("date", names[0], text);
                return Optional.empty();
            }
        }

        private Optional<Closing> closing(Instant changed) {
            var status = row.get("status", "status_description").toLowerCase(Locale.ROOT);
            if (OPEN.contains(status)) {
                return Optional.empty();
            }
            if (!CLOSED.contains(status)) {
                wrong("status", status);
                return Optional.empty();
            }
            var said = row.get("status_notes");
            var sentence = said.isEmpty() ? Texts.get(Locale.ITALIAN, "reports.open311.file.closed") : said;
            return Optional.of(new Closing(
                    moment("closed_date", "closed_datetime").orElse(changed),
                    sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE))));
        }

        private void wrong(String key, Object... arguments) {
            problems.add(FileProblem.at(row.line(), key, arguments));
        }
    }
}
