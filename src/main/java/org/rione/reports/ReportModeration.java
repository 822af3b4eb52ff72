package org.rione.reports;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rione.moderation.ContentKind;
import org.rione.moderation.spi.ModeratedContent;
import org.rione.moderation.spi.PhotoArea;
import org.rione.moderation.spi.Reviewed;
import org.rione.reports.photos.PhotoCover;
import org.rione.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How moderators reach reports. The author's words are kept whatever is published. */
@Component
class ReportModeration implements ModeratedContent {

    /** Reports are not edited by their authors: there is one version of the words. */
    private static final long ONLY_VERSION = 1;

    private final ReportStore store;
    private final ReportMoves moves;
    private final ReportCategories categories;
    private final CoveredPhotos coveredPhotos;

    ReportModeration(ReportStore store, ReportMoves moves, ReportCategories categories, CoveredPhotos coveredPhotos) {
        this.store = store;
        this.moves = moves;
        this.categories = categories;
        this.coveredPhotos = coveredPhotos;
    }

    @Override
    public ContentKind kind() {
        return ContentKind.REPORT;
    }

    @Override
    public Map<UUID, Reviewed> forReview(Collection<UUID> contents) {
        var names = categories.all().stream().collect(toMap(Category::code, Category::italian));
        var originals = store.originals(contents);
        var photos = store.photoPaths(contents);
        return store.all(contents).stream()
                .collect(toMap(
                        report -> report.id().value(),
                        report -> reviewed(
                                report,
                                originals.getOrDefault(report.id().value(), report.words()),
                                names.getOrDefault(report.category(), report.category()),
                                photos.getOrDefault(report.id().value(), List.of()))));
    }

    private static Reviewed reviewed(Report report, ReportStore.Words words, String category, List<String> photos) {
        return new Reviewed(
                ONLY_VERSION,
                report.author(),
                report.createdAt(),
                words.texts(),
                report.code() + " · " + category,
                ReportLinks.report(report.code()),
                Optional.empty(),
                photos);
    }

    @Override
    public boolean shown(UUID content) {
        return store.all(List.of(content)).stream().anyMatch(Report::listed);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID content) {
        var report = find(content);
        var original = store.original(report.id());
        if (original.isPresent()) {
            report = reworded(report, original.get());
        }
        moveIfOffered(report, new ReportAction.Publish());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishRedacted(UUID content, List<String> texts) {
        var report = find(content);
        store.keepOriginal(report.id(), report.words());
        var redacted = reworded(report, new ReportStore.Words(texts.get(0), texts.get(1), texts.get(2)));
        moveIfOffered(redacted, new ReportAction.Publish());
    }

    private Report reworded(Report report, ReportStore.Words words) {
        var changed = report.withWords(words);
        store.update(changed, report.version());
        moves.announce(changed);
        return changed;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID content) {
        moveIfOffered(find(content), new ReportAction.Remove());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID content) {
        moveIfOffered(find(content), new ReportAction.Hold());
    }

    @Override
    public boolean coversPhotos() {
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void coverPhoto(UUID content, String photoPath, List<PhotoArea> areas) {
        var report = find(content);
        var photo = store.photos(report.id()).stream()
                .filter(one -> ReportLinks.photo(one.id()).equals(photoPath))
                .findFirst()
                .orElseThrow(() -> new Refusal("reports.photo.refused.gone"));
        coveredPhotos.cover(
                report.id(),
                photo.id(),
                areas.stream()
                        .map(area -> new PhotoCover.Area(area.x(), area.y(), area.width(), area.height()))
                        .toList());
        moves.announce(report);
    }

    @Override
    public Map<String, String> originals(UUID content) {
        return coveredPhotos.covered(new ReportId(content)).stream()
                .collect(toMap(ReportLinks::photo, ReportLinks::original));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void uncoverPhoto(UUID content, String photoPath) {
        var report = find(content);
        var photo = coveredPhotos.covered(report.id()).stream()
                .filter(covered -> ReportLinks.photo(covered).equals(photoPath))
                .findFirst()
                .orElseThrow(() -> new Refusal("reports.photo.refused.gone"));
        coveredPhotos.uncover(photo);
        moves.announce(report);
    }

    /** Being asked for what is the case already changes nothing. */
    private void moveIfOffered(Report report, ReportAction action) {
        if (ReportLifecycle.offered(report.state(), Hand.MODERATOR).contains(action.kind())) {
            moves.move(report, report.version(), action, Hand.MODERATOR, Optional.empty());
        }
    }

    /** As it is now, kept from officers until the decision is made: otherwise the slower of the two would fail. */
    private Report find(UUID content) {
        return store.locked(new ReportId(content)).orElseThrow();
    }
}
