package org.rione.shared.photos;

import java.util.Map;
import java.util.Optional;
import org.rione.shared.GeoPoint;

/**
 * A clean picture in all sizes, as JPEG without any hidden data.
 *
 * @param width of the largest size, the right way up
 * @param taken where the camera says it was, for a proposal; it is in none of the files
 */
public record DevelopedPhoto(Map<PhotoSize, byte[]> files, int width, int height, Optional<GeoPoint> taken) {

    public DevelopedPhoto {
        files = Map.copyOf(files);
    }
}
