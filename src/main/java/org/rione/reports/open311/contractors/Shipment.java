package org.rione.reports.open311.contractors;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportPhoto;
import org.rione.reports.Reports;
import org.rione.reports.open311.contractors.Contractor.Photos;
import org.rione.reports.photos.PhotoFiles;
import org.rione.shared.GeoPoint;
import org.rione.shared.RioneProperties;
import org.rione.shared.photos.PhotoSize;
import org.springframework.stereotype.Component;

/** A report packed for a contractor, marked so that it is found again. Only what everybody may read goes along. */
@Component
class Shipment {

    private static final int LONGEST = 4000;

    private final ContractorKeys keys;
    private final RemoteEndpoint remote;
    private final Reports reports;
    private final PhotoFiles files;
    private final RioneProperties rione;
    private final Clock clock;

    Shipment(
            ContractorKeys keys,
            RemoteEndpoint remote,
            Reports reports,
            PhotoFiles files,
            RioneProperties rione,
            Clock clock) {
        this.keys = keys;
        this.remote = remote;
        this.reports = reports;
        this.files = files;
        this.rione = rione;
        this.clock = clock;
    }

    /** The same for every attempt of the same round. */
    static String once(Forward forward) {
        return "rione-" + forward.report().value() + "-" + forward.office().value() + "-" + forward.round();
    }

    Map<String, String> form(Contractor contractor, Report report) {
        var form = new LinkedHashMap<String, String>();
        form.put("api_key", keys.of(contractor.office()));
        form.put("jurisdiction_id", contractor.jurisdiction());
        form.put("service_code", contractor.service().isEmpty() ? report.category() : contractor.service());
        form.put("description", description(report));
        report.place().point().map(GeoPoint::lat).ifPresent(lat -> form.put("lat", lat.toString()));
        report.place().point().map(GeoPoint::lon).ifPresent(lon -> form.put("long", lon.toString()));
        form.put("address_string", report.place().address());
        form.put("device_id", "rione " + report.code());
        if (contractor.photos() == Photos.LINK) {
            reports.photos(report.id()).stream()
                    .findFirst()
                    .ifPresent(photo -> form.put("media_url", rione.publicUrl() + ReportLinks.photo(photo.id())));
        }
        form.values().removeIf(String::isEmpty);
        return form;
    }

    /** Ends with the address of our page: by that it is recognised. */
    private String description(Report report) {
        var end = "\n\n" + mark(report);
        var text = report.title() + "\n\n" + report.description();
        int most = LONGEST - end.length();
        int length = text.codePointCount(0, text.length());
        return (length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most))) + end;
    }

    private String mark(Report report) {
        return rione.publicUrl() + ReportLinks.report(report.code());
    }

    List<byte[]> photos(Contractor contractor, Report report) {
        return contractor.photos() == Photos.FILES
                ? reports.photos(report.id()).stream()
                        .map(ReportPhoto::id)
                        .map(photo -> files.read(photo, PhotoSize.LARGE))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** The contractor's number of a report that may have arrived. */
    Optional<String> found(Contractor contractor, Report report, Forward forward) throws IOException {
        var query = query(contractor);
        query.put("start_date", forward.since().truncatedTo(ChronoUnit.SECONDS).toString());
        query.put(
                "end_date",
                clock.instant()
                        .plus(1, ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        return remote.read(contractor, "requests.xml", query, "request").stream()
                .filter(item -> item.get("description").contains(mark(report)))
                .map(item -> item.get("service_request_id"))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    static Map<String, String> query(Contractor contractor) {
        var query = new LinkedHashMap<String, String>();
        if (!contractor.jurisdiction().isEmpty()) {
            query.put("jurisdiction_id", contractor.jurisdiction());
        }
        return query;
    }
}
