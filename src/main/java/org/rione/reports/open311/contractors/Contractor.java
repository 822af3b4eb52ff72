package org.rione.reports.open311.contractors;

import java.io.Serializable;
import org.rione.identity.OfficeId;

/**
 * Who does the work of an office, and how reports reach them.
 *
 * @param address of the endpoint with a slash at its end, or the mail address
 * @param apiKey what the contractor gave us, or empty
 * @param jurisdiction the {@code jurisdiction_id} that the endpoint wants, or empty
 * @param service the contractor's one {@code service_code} for us; if empty, our category's code
 */
public record Contractor(
        OfficeId office, Way way, String address, String apiKey, String jurisdiction, String service, Photos photos)
        implements Serializable {

    /** Names are stored. */
    public enum Way {
        ENDPOINT,
        LETTER
    }

    /** How photos go along. Names are stored. */
    public enum Photos {
        NONE,
        /** The address of the first one, as GeoReport has it. */
        LINK,
        /** All of them as files of the form. */
        FILES
    }

    @Override
    public String toString() {
        return "Contractor[" + office.value() + " " + way + "]";
    }
}
