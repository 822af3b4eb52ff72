package org.rione.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.CurrentPerson;
import org.rione.identity.SignedIn;
import org.rione.reports.photos.PhotoFiles;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.photos.PhotoLab;
import org.rione.shared.photos.PhotoSize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos of reports: taken in, shown to those who may see the report. What was uploaded is never kept. */
@Service
public class Photos {

    public static final int PER_REPORT = 5;

    /** Bytes of an upload; phones look before they keep one that would be refused. */
    public static final int HEAVIEST = PhotoLab.HEAVIEST;

    /** What browsers offer to choose; what a file really is, its content tells. */
    public static final Set<String> MIME_TYPES = PhotoLab.MIME_TYPES;

    /** A draft that was begun again leaves some behind until they are swept. */
    private static final int UNSENT_AT_MOST = 20;

    private static final int SWEPT_AT_ONCE = 500;

    private final PhotoLab lab;
    private final PhotoFiles files;
    private final PhotoStore store;
    private final Reports reports;
    private final CurrentPerson current;
    private final Clock clock;

    Photos(PhotoLab lab, PhotoFiles files, PhotoStore store, Reports reports, CurrentPerson current, Clock clock) {
        this.lab = lab;
        this.files = files;
        this.store = store;
        this.reports = reports;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A photo for the report that somebody is writing.
     *
     * @param taken where the camera says it was: a proposal for the form, kept nowhere
     */
    public record Added(Photo photo, Optional<GeoPoint> taken) {}

    /** What one may see, and whether everybody may. */
    public record Picture(byte[] jpeg, boolean everybody) {}

    /** @throws Refusal when it is not a photo we take, in words for the person */
    @PreAuthorize("isAuthenticated()")
    public Added add(byte[] upload) {
        return add(upload, me());
    }

    /** The same for somebody without an account. */
    @PreAuthorize("permitAll()")
    public Added add(VisitorKey visitor, byte[] upload) {
        return add(upload, new Uploader.Visitor(visitor));
    }

    private Added add(byte[] upload, Uploader owner) {
        if (store.unsent(owner) >= UNSENT_AT_MOST) {
            throw new Refusal("reports.photo.unsent");
        }
        var developed = lab.develop(upload);
        var photo = new Photo(new PhotoId(Ids.next()), developed.width(), developed.height(), "");
        files.keep(photo.id().value(), developed);
        store.insert(photo, owner, clock.instant());
        return new Added(photo, developed.taken());
    }

    /** Takes back a photo that has not been sent. */
    @PreAuthorize("isAuthenticated()")
    public void remove(PhotoId photo) {
        remove(photo, me());
    }

    @PreAuthorize("permitAll()")
    public void remove(VisitorKey visitor, PhotoId photo) {
        remove(photo, new Uploader.Visitor(visitor));
    }

    void remove(PhotoId photo, Uploader owner) {
        if (store.deleteUnsent(photo, owner)) {
            files.delete(photo.value());
        }
    }

    /**
     * The photos of a report that may have come before, sent by somebody who is signed in: all of them, or none when it
     * has its photos already.
     *
     * @return whether these are its photos now
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public boolean attachFirst(ReportId report, List<Photo> photos) {
        if (store.holdAndCount(report) > 0) {
            return false;
        }
        attach(photos, report, me());
        return true;
    }

    /** Inside a transaction, so that two who send at once do not give a report more than it may have. */
    void attach(List<Photo> photos, ReportId report, Uploader owner) {
        if (photos.isEmpty()) {
            return;
        }
        int position = store.holdAndCount(report);
        for (var photo : photos) {
            if (position < PER_REPORT && store.attach(photo, report, position, owner)) {
                position++;
            }
        }
    }

    /** Photos of the office show how it is after the work. */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Role.OFFICER + "', '" + Role.ADMINISTRATOR + "')")
    public void attachAfterWork(List<PhotoId> photos, ReportId report) {
        if (reports.visible(report).filter(reports::mayAnswer).isEmpty()) {
            throw new Refusal("reports.refused.office");
        }
        store.holdAndCount(report);
        photos.stream().limit(PER_REPORT).forEach(photo -> store.attachAfterWork(photo, report, me()));
    }

    /** What somebody uploaded before they signed in is theirs. */
    void handOver(VisitorKey from, PersonId to) {
        store.handOver(from, to);
    }

    /** What was uploaded before this moment and never sent goes away. */
    void sweepUnsent(Instant before) {
        for (var photo : store.unsentBefore(before, SWEPT_AT_ONCE)) {
            store.forget(photo);
            files.delete(photo.value());
        }
    }

    private Uploader me() {
        return new Uploader.Person(current.require().id());
    }

    /** The photos of a report, in order, for those who may see it. */
    @PreAuthorize("permitAll()")
    public List<Photo> of(ReportId report) {
        return reports.visible(report).map(found -> store.of(found.id())).orElse(List.of());
    }

    /**
     * The picture, for those who may see it; to all others it does not exist.
     *
     * @param visitor the browser that asks, when it has uploaded something without an account
     */
    @PreAuthorize("permitAll()")
    public Optional<Picture> picture(PhotoId photo, PhotoSize size, Optional<VisitorKey> visitor) {
        var belongs = store.find(photo);
        if (belongs.isEmpty()) {
            return Optional.empty();
        }
        var everybody = everybodyMaySee(belongs.get());
        return everybody || iMaySee(belongs.get(), visitor)
                ? files.read(photo.value(), size).map(jpeg -> new Picture(jpeg, everybody))
                : Optional.empty();
    }

    private boolean everybodyMaySee(PhotoStore.Belongs photo) {
        return !photo.hidden()
                && photo.report()
                        .flatMap(reports::visible)
                        .filter(Report::listed)
                        .isPresent();
    }

    private boolean iMaySee(PhotoStore.Belongs photo, Optional<VisitorKey> visitor) {
        var me = current.get();
        var mine = photo.owner()
                .filter(owner -> switch (owner) {
                    case Uploader.Person(var id) ->
                        me.map(SignedIn::id).filter(id::equals).isPresent();
                    case Uploader.Visitor(var key) ->
                        visitor.filter(key::equals).isPresent();
                })
                .isPresent();
        return mine
                || !photo.hidden() && photo.report().flatMap(reports::visible).isPresent();
    }
}
