package org.rione.moderation.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rione.moderation.ContentKind;
import org.rione.shared.Refusal;

/**
 * How moderation reaches the content of one kind; its owner implements it as a bean. Every change happens in the
 * transaction of the decision. The owner keeps the original text whatever is published.
 */
public interface ModeratedContent {

    ContentKind kind();

    /** What a moderator needs to see, for as many as exist, in one query. */
    Map<UUID, Reviewed> forReview(Collection<UUID> contents);

    /**
     * Whether everybody may see it now. Asked for content that never came to the queue, such as what was taken over
     * from another system: whoever notifies it brings it there.
     */
    default boolean shown(UUID content) {
        return false;
    }

    /** Makes the content visible as its author wrote it. */
    void publish(UUID content);

    /** Makes it visible with these texts in place of the author's, in the order of {@link Reviewed#texts()}. */
    void publishRedacted(UUID content, List<String> texts);

    /** Hides it from everybody but its author and staff. */
    void remove(UUID content);

    /** Puts it back to waiting for a decision: the decision was undone. */
    void hold(UUID content);

    /** Whether parts of its photos can be covered. */
    default boolean coversPhotos() {
        return false;
    }

    /**
     * Shows everybody the photo with these parts covered, in place of the photo at this path of {@link
     * Reviewed#photoPaths()}; the owner keeps the original where only few may look.
     *
     * @throws org.rione.shared.Refusal when the photo is not there, or no photos are covered here
     */
    default void coverPhoto(UUID content, String photoPath, List<PhotoArea> areas) {
        throw new Refusal("moderation.photo.refused.kind");
    }

    /**
     * The paths of {@link Reviewed#photoPaths()} that show a covered photo, each with the address of its original, which
     * only few may open.
     */
    default Map<String, String> originals(UUID content) {
        return Map.of();
    }

    /**
     * Shows everybody the original of the covered photo at this path again.
     *
     * @throws org.rione.shared.Refusal when there is no covered photo at this path
     */
    default void uncoverPhoto(UUID content, String photoPath) {
        throw new Refusal("moderation.photo.refused.kind");
    }
}
