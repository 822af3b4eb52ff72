package org.rione.reports.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.ClientAddress;
import org.rione.identity.CurrentPerson;
import org.rione.reports.Photo;
import org.rione.reports.Photos;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.reports.Reports;
import org.rione.reports.VisitorKey;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.visitors.VisitorReports;
import org.rione.shared.GeoPoint;
import org.rione.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes reports from the queues of telephones. The telephone may not know whether an earlier attempt arrived and asks
 * again with the same key: it is the same report, and gets its photos once.
 */
@Service
public class QueuedReports {

    private static final int SHORTEST_KEY = 32;

    private final Reports reports;
    private final VisitorReports visitors;
    private final Photos photos;
    private final CategoryQuestions questions;
    private final CurrentPerson current;

    QueuedReports(
            Reports reports,
            VisitorReports visitors,
            Photos photos,
            CategoryQuestions questions,
            CurrentPerson current) {
        this.reports = reports;
        this.visitors = visitors;
        this.photos = photos;
        this.questions = questions;
        this.current = current;
    }

    /**
     * @param draft with the telephone's key; its address for letters counts only when nobody is signed in
     * @param uploads as they came from the camera
     * @throws Refusal in words for the person: the telephone keeps the report and shows them
     */
    @PreAuthorize("permitAll()")
    public QueueOutcome send(ReportDraft draft, List<byte[]> uploads, Locale language, ClientAddress from) {
        if (draft.key().length() < SHORTEST_KEY) {
            throw new Refusal("reports.refused.key");
        }
        if (uploads.size() > Photos.PER_REPORT) {
            throw new Refusal("reports.photo.many", Photos.PER_REPORT);
        }
        if (current.get().isPresent()) {
            return ofPerson(draft, uploads);
        }
        return draft.email().isBlank() ? new QueueOutcome.WhoAreYou() : ofVisitor(draft, uploads, language, from);
    }

    private QueueOutcome ofPerson(ReportDraft draft, List<byte[]> uploads) {
        var known = reports.mine(draft.key());
        if (known.isPresent() && photos.of(known.get().id()).size() >= uploads.size()) {
            return new QueueOutcome.Sent(known.get().code());
        }
        var added = new ArrayList<Photos.Added>();
        try {
            uploads.forEach(upload -> added.add(photos.add(upload)));
            var whole = checked(draft, added);
            var sent = reports.send(whole.toReport());
            if (!photos.attachFirst(sent.id(), whole.photos())) { // another attempt brought them
                added.forEach(photo -> photos.remove(photo.photo().id()));
            }
            return new QueueOutcome.Sent(sent.code());
        } catch (Refusal refusal) {
            added.forEach(photo -> photos.remove(photo.photo().id()));
            throw refusal;
        }
    }

    /** The key is random and known to the telephone alone: it stands for the browser. */
    private QueueOutcome ofVisitor(ReportDraft draft, List<byte[]> uploads, Locale language, ClientAddress from) {
        if (visitors.knows(draft.key())) {
            return new QueueOutcome.Waiting();
        }
        var telephone = VisitorKey.of(draft.key());
        var added = new ArrayList<Photos.Added>();
        try {
            uploads.forEach(upload -> added.add(photos.add(telephone, upload)));
            visitors.send(telephone, checked(draft, added), language, from);
            return new QueueOutcome.Waiting();
        } catch (Refusal refusal) {
            added.forEach(photo -> photos.remove(telephone, photo.photo().id()));
            throw refusal;
        }
    }

    /** With its photos, and their place where it has no other. */
    private ReportDraft checked(ReportDraft draft, List<Photos.Added> added) {
        var list = new ArrayList<Photo>();
        Optional<GeoPoint> taken = Optional.empty();
        for (var one : added) {
            list.add(one.photo());
            taken = taken.or(one::taken);
        }
        var whole = draft.withPhotos(list);
        if (whole.point().isEmpty() && whole.address().isBlank() && taken.isPresent()) {
            whole = whole.withPoint(taken, PlacedBy.PHOTO);
        }
        var asked = questions.of(whole.category());
        whole = whole.withAnswers(whole.answers().to(asked)); // what is asked no more since the form was kept
        var missing = whole.missing(asked);
        if (!missing.isEmpty()) {
            throw new Refusal("reports.new.missing." + missing.iterator().next());
        }
        return whole;
    }
}
