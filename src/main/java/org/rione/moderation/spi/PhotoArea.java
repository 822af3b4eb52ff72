package org.rione.moderation.spi;

import java.io.Serializable;

/**
 * A rectangle of a photo, in percent of its width and height from the top left corner.
 *
 * @param width at least 1; the rectangle lies inside the photo
 */
public record PhotoArea(int x, int y, int width, int height) implements Serializable {

    /** @throws IllegalArgumentException when it is empty or reaches out of the photo */
    public PhotoArea {
        if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > 100 || y + height > 100) {
            throw new IllegalArgumentException("not a part of a photo: " + x + "," + y + " " + width + "×" + height);
        }
    }
}
