package org.rione.reports.ui.send;

import java.io.Serializable;
import java.util.Optional;
import org.rione.identity.SignedIn;
import org.rione.reports.Photo;
import org.rione.reports.Photos;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts.Kept;
import org.rione.reports.documents.ReportDocument;

/** Somebody at the form: where their draft, photos and documents lie, and how the report is sent. */
interface Writing extends Serializable {

    /** Empty without an account. */
    Optional<SignedIn> person();

    Optional<Kept> draft();

    Kept keep(ReportDraft draft);

    void drop();

    /** @throws org.rione.shared.Refusal when it is not a photo we take */
    Photos.Added add(byte[] upload);

    void remove(Photo photo);

    /**
     * A document; the same file again is the same document.
     *
     * @param name what the person calls it
     * @throws org.rione.shared.Refusal when it is not a PDF that we take
     */
    ReportDocument add(String name, byte[] upload);

    void remove(ReportDocument document);

    /**
     * Sends the report, or the letter with the link that does.
     *
     * @return the query of the page that says so
     * @throws org.rione.shared.Refusal when it cannot be sent as it is
     */
    Sent send(ReportDraft draft);

    /** @param name name of the parameter in the form's address */
    record Sent(String name, String value) {}
}
