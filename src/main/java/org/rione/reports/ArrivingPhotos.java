package org.rione.reports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.reports.photos.PhotoFiles;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.photos.DevelopedPhoto;
import org.springframework.stereotype.Component;

/** Photos that come together with their report: the files first, then the rows with the report's. */
@Component
class ArrivingPhotos {

    private final PhotoFiles files;
    private final PhotoStore store;
    private final Clock clock;

    ArrivingPhotos(PhotoFiles files, PhotoStore store, Clock clock) {
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    List<Photo> keep(List<DevelopedPhoto> developed) {
        var kept = new ArrayList<Photo>();
        for (var one : developed) {
            var photo = new Photo(new PhotoId(Ids.next()), one.width(), one.height(), "");
            files.keep(photo.id().value(), one);
            kept.add(photo);
        }
        return kept;
    }

    void attach(ReportId report, List<Photo> photos, Optional<PersonId> owner) {
        for (int position = 0; position < photos.size(); position++) {
            store.insert(photos.get(position), report, position, owner, clock.instant());
        }
    }

    void discard(List<Photo> photos) {
        photos.forEach(photo -> files.delete(photo.id().value()));
    }
}
