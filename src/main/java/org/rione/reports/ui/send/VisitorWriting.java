package org.rione.reports.ui.send;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.rione.identity.ClientAddress;
import org.rione.identity.SignedIn;
import org.rione.reports.Photo;
import org.rione.reports.Photos;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts.Kept;
import org.rione.reports.VisitorKey;
import org.rione.reports.documents.ReportDocument;
import org.rione.shared.ui.Tr;

/** Somebody without an account, told again by their browser. */
final class VisitorWriting implements Writing {

    private final transient FormServices services;
    private final VisitorKey key;

    VisitorWriting(FormServices services, VisitorKey key) {
        this.services = services;
        this.key = key;
    }

    @Override
    public Optional<SignedIn> person() {
        return Optional.empty();
    }

    @Override
    public Optional<Kept> draft() {
        return services.visitorDrafts().of(key);
    }

    @Override
    public Kept keep(ReportDraft draft) {
        return services.visitorDrafts().keep(key, draft);
    }

    @Override
    public void drop() {
        services.visitorDrafts().drop(key);
    }

    @Override
    public Photos.Added add(byte[] upload) {
        return services.photos().add(key, upload);
    }

    @Override
    public void remove(Photo photo) {
        services.photos().remove(key, photo.id());
    }

    @Override
    public ReportDocument add(String name, byte[] upload) {
        return services.documents().add(key, name, upload);
    }

    @Override
    public void remove(ReportDocument document) {
        services.documents().remove(key, document.id());
    }

    @Override
    public Sent send(ReportDraft draft) {
        var from = new ClientAddress(
                Optional.ofNullable(VaadinSession.getCurrent().getBrowser().getAddress())
                        .orElse(""));
        services.visitorReports().send(key, draft, Tr.locale(), from);
        return new Sent(NewReportView.POSTED, "si");
    }
}
