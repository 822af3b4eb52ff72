package org.rione.reports.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rione.identity.PersonErased;
import org.rione.reports.ReportId;
import org.rione.reports.Uploader;
import org.rione.reports.VisitorKey;
import org.rione.shared.Changes;
import org.rione.shared.PersonId;
import org.rione.shared.Topics;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of documents between the draft and their end; for the services of this module, which decide who may. */
@Component
public class DocumentShelf {

    /** As long as the address of a reporter without an account. */
    static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(365);

    private final ReportDocumentStore store;
    private final Changes changes;
    private final Clock clock;

    DocumentShelf(ReportDocumentStore store, Changes changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /** They belong to the report now, as many as it may have; two who send at once do not give it more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(List<ReportDocument> documents, ReportId report, Uploader by) {
        if (documents.isEmpty()) {
            return;
        }
        int there = store.holdAndCount(report);
        for (var document : documents) {
            if (there < ReportDocuments.PER_REPORT && store.attach(document.id(), report, by)) {
                there++;
            }
        }
    }

    /** Those that have not been sent go away. */
    public void takeBack(List<ReportDocument> documents, Uploader by) {
        documents.forEach(document -> store.deleteUnsent(document.id(), by));
    }

    /** What somebody uploaded before they signed in is theirs. */
    public void handOver(VisitorKey from, PersonId to) {
        store.handOver(from, to);
    }

    /** What was uploaded before this moment and never sent goes away. */
    public void sweepUnsent(Instant before) {
        store.deleteUnsentBefore(before);
    }

    /** The documents of a person go with the account, also those that an office has not answered yet. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased erased) {
        store.deleteOf(erased.person()).forEach(report -> changes.touch(Topics.subject(report)));
    }

    @Scheduled(cron = "0 55 3 * * *")
    void forgetOld() {
        store.deleteClosedBefore(clock.instant().minus(KEPT_AFTER_CLOSING));
    }
}
