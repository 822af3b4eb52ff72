package org.rione.reports.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rione.reports.ReportCursor;
import org.rione.reports.ReportFilter;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportFilter.Status;
import org.rione.reports.ReportLinks;
import org.rione.reports.overview.Period;
import org.rione.shared.Cursor;
import org.rione.shared.ui.PageRequest;
import org.rione.territory.Neighbourhood;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;

/** What the address of the list says, and how to say it: {@code ?vista=elenco&stato=in-ritardo&quartiere=oliva}. */
record ListAddress(boolean map, ReportFilter filter, Order order, Optional<String> after, Territory territory) {

    private static final Map<String, Status> STATUS =
            Map.of("aperte", Status.OPEN, "in-ritardo", Status.LATE, "chiuse", Status.RESOLVED, "tutte", Status.ALL);
    private static final int LONGEST_WORDS = 200;
    static final String AFTER = "dopo";
    static final String FROM = "dal";
    static final String TO = "al";

    static ListAddress of(PageRequest request, Territory territory) {
        var action = request.parameter("azione").flatMap(ListAddress::uuid);
        var filter = new ReportFilter(
                request.parameter("stato")
                        .flatMap(word -> Optional.ofNullable(STATUS.get(word)))
                        .orElse(action.isPresent() || request.parameter("q").isPresent() ? Status.ALL : Status.OPEN),
                request.parameter("categoria"),
                request.parameter("quartiere").flatMap(territory::bySlug).map(Neighbourhood::id),
                request.parameter("q").map(words -> words.substring(0, Math.min(words.length(), LONGEST_WORDS))),
                action,
                request.parameter("programma").isPresent(),
                new Period(day(request, FROM), day(request, TO)));
        var order = request.parameter("ordine").filter("scadenza"::equals).isPresent() ? Order.DUE : Order.RECENT;
        return new ListAddress(
                request.parameter("vista").filter("elenco"::equals).isEmpty(),
                filter,
                order,
                request.parameter(AFTER).filter(text -> isCursor(order, text)),
                territory);
    }

    /** As the field for a day of a browser writes it: 2026-03-31. */
    private static Optional<LocalDate> day(PageRequest request, String parameter) {
        return request.parameter(parameter).flatMap(text -> {
            try {
                var day = LocalDate.parse(text);
                return new Period(Optional.of(day), Optional.empty()).from();
            } catch (DateTimeParseException | IllegalArgumentException notOne) {
                return Optional.empty();
            }
        });
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static boolean isCursor(Order order, String text) {
        try {
            ReportCursor.parse(order, text);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    Optional<Cursor> cursor() {
        return after.map(text -> ReportCursor.parse(order, text));
    }

    ListAddress with(ReportFilter other) {
        return new ListAddress(map, other, order, Optional.empty(), territory);
    }

    ListAddress with(Order other) {
        return new ListAddress(map, filter, other, Optional.empty(), territory);
    }

    ListAddress asMap(boolean wanted) {
        return new ListAddress(wanted, filter, order, Optional.empty(), territory);
    }

    ListAddress after(Cursor cursor) {
        return new ListAddress(map, filter, order, Optional.of(cursor.encoded()), territory);
    }

    boolean filtered() {
        return !filter.equals(ReportFilter.OPEN);
    }

    ListAddress unfiltered() {
        return with(ReportFilter.OPEN);
    }

    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        if (!map) {
            all.put("vista", "elenco");
        }
        filter.category().ifPresent(code -> all.put("categoria", code));
        filter.neighbourhood().flatMap(this::slug).ifPresent(slug -> all.put("quartiere", slug));
        if (filter.status() != implied()) {
            STATUS.forEach((word, status) -> {
                if (status == filter.status()) {
                    all.put("stato", word);
                }
            });
        }
        filter.words().ifPresent(words -> all.put("q", words));
        filter.action().ifPresent(action -> all.put("azione", action.toString()));
        if (filter.linkedOnly()) {
            all.put("programma", "si");
        }
        filter.sent().from().ifPresent(day -> all.put(FROM, day.toString()));
        filter.sent().to().ifPresent(day -> all.put(TO, day.toString()));
        if (order == Order.DUE) {
            all.put("ordine", "scadenza");
        }
        after.ifPresent(cursor -> all.put(AFTER, cursor));
        return all;
    }

    private Status implied() {
        return filter.action().isPresent() || filter.words().isPresent() ? Status.ALL : Status.OPEN;
    }

    private Optional<String> slug(NeighbourhoodId id) {
        return territory.find(id).map(Neighbourhood::slug);
    }

    String href() {
        var query = new StringBuilder();
        parameters().forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return ReportLinks.LIST + query;
    }
}
