package org.rione.reports.ui.send;

import java.util.Optional;
import org.rione.identity.SignedIn;
import org.rione.reports.Photo;
import org.rione.reports.Photos;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts.Kept;
import org.rione.reports.documents.ReportDocument;

/** Somebody who is signed in. */
final class PersonWriting implements Writing {

    private final transient FormServices services;
    private final SignedIn person;

    PersonWriting(FormServices services, SignedIn person) {
        this.services = services;
        this.person = person;
    }

    @Override
    public Optional<SignedIn> person() {
        return Optional.of(person);
    }

    @Override
    public Optional<Kept> draft() {
        return services.drafts().mine();
    }

    @Override
    public Kept keep(ReportDraft draft) {
        return services.drafts().keep(draft);
    }

    @Override
    public void drop() {
        services.drafts().drop();
    }

    @Override
    public Photos.Added add(byte[] upload) {
        return services.photos().add(upload);
    }

    @Override
    public void remove(Photo photo) {
        services.photos().remove(photo.id());
    }

    @Override
    public ReportDocument add(String name, byte[] upload) {
        return services.documents().add(name, upload);
    }

    @Override
    public void remove(ReportDocument document) {
        services.documents().remove(document.id());
    }

    @Override
    public Sent send(ReportDraft draft) {
        return new Sent(NewReportView.SENT, services.drafts().send(draft).code());
    }
}
