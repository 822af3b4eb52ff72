package org.rione.reports;

import java.io.Serializable;
import org.rione.reports.photos.PhotoSize;

/** A picture of a report: clean, upright, in three sizes. Dimensions are those of the largest. */
public record Photo(PhotoId id, int width, int height) implements Serializable {

    public String path(PhotoSize size) {
        return "/foto/" + id.value() + "/" + size.word();
    }
}
