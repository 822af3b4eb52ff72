package org.rione.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.moderation.spi.ModeratedContent;
import org.rione.moderation.spi.PhotoArea;
import org.rione.moderation.spi.Reviewed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The content itself, at its owners. */
@Component
class Contents {

    private final ObjectProvider<ModeratedContent> owners;

    Contents(ObjectProvider<ModeratedContent> owners) {
        this.owners = owners;
    }

    Optional<Reviewed> find(ContentRef content) {
        return Optional.ofNullable(
                owner(content.kind()).forReview(List.of(content.id())).get(content.id()));
    }

    boolean shown(ContentRef content) {
        return owner(content.kind()).shown(content.id());
    }

    /** Makes the content look like this to everybody; the passages count only for {@link Visibility#REDACTED}. */
    void show(ContentRef content, Visibility visibility, List<String> texts, List<Passage> covered) {
        var owner = owner(content.kind());
        switch (visibility) {
            case PUBLISHED -> owner.publish(content.id());
            case REDACTED -> owner.publishRedacted(content.id(), Redaction.cover(texts, covered));
            case REMOVED -> owner.remove(content.id());
            case HELD -> owner.hold(content.id());
        }
    }

    boolean coversPhotos(ContentKind kind) {
        return owner(kind).coversPhotos();
    }

    void coverPhoto(ContentRef content, String photoPath, List<PhotoArea> areas) {
        owner(content.kind()).coverPhoto(content.id(), photoPath, areas);
    }

    Map<String, String> originals(ContentRef content) {
        return owner(content.kind()).originals(content.id());
    }

    void uncoverPhoto(ContentRef content, String photoPath) {
        owner(content.kind()).uncoverPhoto(content.id(), photoPath);
    }

    private ModeratedContent owner(ContentKind kind) {
        return owners.stream()
                .filter(owner -> owner.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody owns content of kind " + kind));
    }
}
