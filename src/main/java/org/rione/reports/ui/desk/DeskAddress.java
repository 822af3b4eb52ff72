package org.rione.reports.ui.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.reports.DeskFilter;
import org.rione.reports.ReportCursor;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportLinks;
import org.rione.shared.Cursor;
import org.rione.shared.ui.PageRequest;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;

/**
 * What the address of the desk says, and how to say it: {@code ?coda=late&categoria=strade&segnalazione=R-2026-000142}.
 * Parameters that mean nothing are left out.
 */
record DeskAddress(
        DeskFilter filter, Optional<String> report, Optional<String> after, Territory territory, Offices offices) {

    private static final int LONGEST_WORDS = 200;

    static DeskAddress of(PageRequest request, Territory territory, Offices offices) {
        var filter = new DeskFilter(
                request.parameter("coda").flatMap(DeskAddress::kind).orElse(DeskFilter.Kind.ALL),
                request.parameter("categoria"),
                request.parameter("quartiere").flatMap(territory::bySlug).map(Neighbourhood::id),
                request.parameter("ufficio").flatMap(offices::byCode).map(Office::id),
                request.parameter("q").map(words -> words.substring(0, Math.min(words.length(), LONGEST_WORDS))));
        return new DeskAddress(
                filter,
                request.parameter("segnalazione"),
                request.parameter("dopo").filter(DeskAddress::isCursor),
                territory,
                offices);
    }

    private static Optional<DeskFilter.Kind> kind(String word) {
        return Arrays.stream(DeskFilter.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static boolean isCursor(String text) {
        try {
            ReportCursor.parse(Order.DUE, text);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    Optional<Cursor> cursor() {
        return after.map(text -> ReportCursor.parse(Order.DUE, text));
    }

    DeskAddress with(DeskFilter other) {
        return new DeskAddress(other, Optional.empty(), Optional.empty(), territory, offices);
    }

    DeskAddress choosing(String code) {
        return new DeskAddress(filter, Optional.of(code), after, territory, offices);
    }

    DeskAddress after(Cursor cursor) {
        return new DeskAddress(filter, Optional.empty(), Optional.of(cursor.encoded()), territory, offices);
    }

    DeskAddress fromTheStart() {
        return new DeskAddress(filter, report, Optional.empty(), territory, offices);
    }

    /** The parameters of the filter alone: what a form of the page keeps. */
    Map<String, String> kept() {
        var all = new LinkedHashMap<String, String>();
        if (filter.kind() != DeskFilter.Kind.ALL) {
            all.put("coda", filter.kind().name().toLowerCase(Locale.ROOT));
        }
        filter.category().ifPresent(code -> all.put("categoria", code));
        filter.neighbourhood().flatMap(territory::find).ifPresent(quarter -> all.put("quartiere", quarter.slug()));
        filter.office().flatMap(offices::find).ifPresent(office -> all.put("ufficio", office.code()));
        return all;
    }

    String href() {
        var all = kept();
        filter.words().ifPresent(words -> all.put("q", words));
        after.ifPresent(cursor -> all.put("dopo", cursor));
        report.ifPresent(code -> all.put("segnalazione", code));
        var query = new StringBuilder();
        all.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return ReportLinks.DESK + query;
    }
}
