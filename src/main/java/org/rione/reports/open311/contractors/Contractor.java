package org.rione.reports.open311.contractors;

import java.io.Serializable;
import java.net.URI;
import org.rione.identity.OfficeId;

/**
 * Who does the work of an office, and how reports reach them.
 *
 * @param address of the endpoint with a slash at its end, or the mail address
 * @param handing which reports of the office go there
 * @param apiKey what the contractor gave us, on its way in; a contractor that is read carries none
 * @param jurisdiction the {@code jurisdiction_id} that the endpoint wants, or empty
 * @param service the contractor's one {@code service_code} for us; if empty, our category's code
 */
public record Contractor(
        OfficeId office,
        Way way,
        Handing handing,
        String address,
        String apiKey,
        String jurisdiction,
        String service,
        Photos photos)
        implements Serializable {

    /** Names are stored. */
    public enum Way {
        ENDPOINT,
        LETTER
    }

    /** Names are stored. */
    public enum Handing {
        /** What comes to the office goes on at once. */
        EVERY_REPORT,
        /** Only what an officer hands over. */
        CHOSEN_REPORTS
    }

    /** How photos go along. Names are stored. */
    public enum Photos {
        NONE,
        /** The address of the first one, as GeoReport has it. */
        LINK,
        /** All of them as files of the form. */
        FILES
    }

    Contractor at(String other) {
        return new Contractor(office, way, handing, other, apiKey, jurisdiction, service, photos);
    }

    /** The part of the address by which people know who it is: a server's name or a mail address. */
    public String whom() {
        return switch (way) {
            case ENDPOINT -> String.valueOf(URI.create(address).getHost());
            case LETTER -> address;
        };
    }

    @Override
    public String toString() {
        return "Contractor[" + office.value() + " " + way + "]";
    }
}
