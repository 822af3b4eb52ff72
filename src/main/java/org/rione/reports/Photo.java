package org.rione.reports;

import java.io.Serializable;
import org.rione.shared.photos.PhotoSize;

/**
 * A picture of a report: clean, upright, in three sizes. Dimensions are those of the largest.
 *
 * @param caption what can be seen, in the reporter's words for those who cannot see it; may be empty
 */
public record Photo(PhotoId id, int width, int height, String caption) implements Serializable {

    public static final int CAPTION_LENGTH = 200;

    /** Longer captions are cut: they are a help, not a text of record. */
    public Photo {
        var stripped = caption.strip();
        caption = stripped.length() <= CAPTION_LENGTH ? stripped : stripped.substring(0, CAPTION_LENGTH);
    }

    public Photo withCaption(String other) {
        return new Photo(id, width, height, other);
    }

    public String path(PhotoSize size) {
        return "/foto/" + id.value() + "/" + size.word();
    }
}
