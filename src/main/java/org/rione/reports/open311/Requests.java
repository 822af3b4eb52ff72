package org.rione.reports.open311;

import static java.util.stream.Collectors.toMap;
import static org.rione.reports.open311.Part.field;
import static org.rione.reports.open311.Part.fields;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.Category;
import org.rione.reports.Outcome;
import org.rione.reports.PublicReports;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportLists;
import org.rione.reports.ReportRow;
import org.rione.reports.ReportState;
import org.rione.reports.open311.Complaint.Line;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Whole;
import org.rione.shared.GeoPoint;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.springframework.stereotype.Component;

/** Public reports as service requests. Nothing in them says who reported. */
@Component
class Requests {

    static final int LONGEST_PAGE = 1000;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LAST_PAGE = 1000;

    private final PublicReports reports;
    private final ReportLists lists;
    private final ReportCategories categories;
    private final Offices offices;
    private final RioneProperties rione;
    private final Clock clock;

    Requests(
            PublicReports reports,
            ReportLists lists,
            ReportCategories categories,
            Offices offices,
            RioneProperties rione,
            Clock clock) {
        this.reports = reports;
        this.lists = lists;
        this.categories = categories;
        this.offices = offices;
        this.rione = rione;
        this.clock = clock;
    }

    Whole query(Ask ask) {
        var ids = ask.list("service_request_id");
        if (!ids.isEmpty()) {
            return document(reports.withCodes(ids.subList(0, Math.min(ids.size(), LONGEST_PAGE))), ask.locale());
        }
        var window = Window.of(ask, clock.instant(), rione.zone());
        var span = new PublicReports.Span(
                window.from(), window.until(), new HashSet<>(ask.list("service_code")), open(ask.list("status")));
        int size = number(ask, "page_size", LONGEST_PAGE, LONGEST_PAGE);
        int page = number(ask, "page", 1, LAST_PAGE);
        return document(reports.sent(span, (page - 1) * size, size), ask.locale());
    }

    private static Optional<Boolean> open(List<String> status) {
        for (var word : status) {
            if (!word.equals("open") && !word.equals("closed")) {
                throw Complaint.of(Complaint.WRONG, "reports.open311.error.status", word);
            }
        }
        return status.size() == 1 ? Optional.of(status.getFirst().equals("open")) : Optional.empty();
    }

    private static int number(Ask ask, String name, int otherwise, int most) {
        return ask.parameter(name)
                .map(text -> {
                    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
                    if (number < 1 || number > most) {
                        throw Complaint.wrong(
                                List.of(Line.of(Complaint.WRONG, "reports.open311.error.number", name, most)));
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    Whole one(String id, Locale locale) {
        var found = reports.withCodes(List.of(id));
        if (found.isEmpty()) {
            throw Complaint.of(Complaint.UNKNOWN, "reports.open311.error.request", id);
        }
        return document(found, locale);
    }

    /** @throws Complaint when the token is none; a report that waits for a moderator has no number yet */
    Whole token(String token) {
        var known = uuid(token).flatMap(reports::known);
        if (known.isEmpty()) {
            throw Complaint.of(Complaint.UNKNOWN, "reports.open311.error.token", token);
        }
        var code = known.get().code();
        var pending = field("token", token);
        return new Whole(
                "service_requests",
                new Items(
                        "request",
                        List.of(
                                code.isPresent()
                                        ? fields(field("service_request_id", code.get()), pending)
                                        : fields(pending))));
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private Whole document(List<ReportRow> rows, Locale locale) {
        var names = categories.all().stream().collect(toMap(Category::code, category -> category.name(locale)));
        var agencies = offices.all().stream().collect(toMap(Office::id, Office::name));
        var survivors = survivors(rows);
        return new Whole(
                "service_requests",
                new Items(
                        "request",
                        rows.stream()
                                .map(row -> request(row, names, agencies, survivors, locale))
                                .toList()));
    }

    /** The numbers of the public reports that others were merged into. */
    private Map<UUID, String> survivors(List<ReportRow> rows) {
        var ids = rows.stream()
                .flatMap(row -> row.state() instanceof ReportState.Resolved(Outcome.Duplicate(var of), String _)
                        ? Optional.of(of.value()).stream()
                        : Optional.<UUID>empty().stream())
                .toList();
        return lists.all(ids).stream().collect(toMap(row -> row.id().value(), ReportRow::code));
    }

    private Part request(
            ReportRow row,
            Map<String, String> names,
            Map<OfficeId, String> agencies,
            Map<UUID, String> survivors,
            Locale locale) {
        return fields(
                field("service_request_id", row.code()),
                field("status", Status311.of(row.state()).word()),
                field("status_notes", notes(row.state(), survivors, locale)),
                field("service_name", names.get(row.category())),
                field("service_code", row.category()),
                field("description", description(row)),
                field("agency_responsible", row.office().map(agencies::get).orElse(null)),
                field("service_notice", null),
                field("requested_datetime", Moments.text(row.createdAt(), rione.zone())),
                field(
                        "updated_datetime",
                        Moments.text(
                                row.closedAt()
                                        .filter(_ -> Status311.of(row.state()) == Status311.CLOSED)
                                        .orElse(row.updatedAt()),
                                rione.zone())),
                field("expected_datetime", Moments.endOf(row.deadline(), rione.zone())),
                field("address", row.address()),
                field("address_id", null),
                field("zipcode", null),
                field("lat", row.point().map(GeoPoint::lat).orElse(null)),
                field("long", row.point().map(GeoPoint::lon).orElse(null)),
                field(
                        "media_url",
                        row.photo()
                                .map(photo -> rione.publicUrl() + ReportLinks.photo(photo))
                                .orElse(null)));
    }

    private static @Nullable String notes(ReportState state, Map<UUID, String> survivors, Locale locale) {
        return switch (state) {
            case ReportState.Resolved(Outcome.Duplicate(var of), var sentence) ->
                survivors.containsKey(of.value())
                        ? Texts.get(
                                locale, "reports.open311.merged", String.valueOf(survivors.get(of.value())), sentence)
                        : sentence;
            case ReportState.Resolved(Outcome _, var sentence) -> sentence;
            case ReportState.Suspended(var reason) -> reason;
            default -> null;
        };
    }

    /** GeoReport knows no title: it stands first, unless the description begins with it anyway. */
    private static String description(ReportRow row) {
        var whole = Headline.isOf(row.title(), row.description())
                ? row.description()
                : row.title() + "\n\n" + row.description();
        int length = whole.codePointCount(0, whole.length());
        return length <= LONGEST_DESCRIPTION
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }
}
