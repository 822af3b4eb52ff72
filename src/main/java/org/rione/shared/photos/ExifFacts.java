package org.rione.shared.photos;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Optional;
import org.rione.shared.GeoPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we want to know of the hidden data before it is thrown away.
 *
 * @param orientation how the camera was held, 1 to 8 as in the EXIF standard
 */
record ExifFacts(int orientation, Optional<GeoPoint> place) {

    static final ExifFacts NONE = new ExifFacts(1, Optional.empty());

    private static final Logger log = LoggerFactory.getLogger(ExifFacts.class);

    /** Damaged data say nothing. */
    static ExifFacts of(byte[] exif) {
        var metadata = new Metadata();
        try {
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
        } catch (RuntimeException e) {
            log.info("The EXIF data of an upload are unreadable and are ignored: {}", e.getMessage());
            return NONE;
        }
        return new ExifFacts(orientation(metadata), place(metadata));
    }

    private static int orientation(Metadata metadata) {
        var first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var said = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return said == null || said < 1 || said > 8 ? 1 : said;
    }

    /** Cameras without a fix write 0, 0: a place in the sea. */
    private static Optional<GeoPoint> place(Metadata metadata) {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var said = gps == null ? null : gps.getGeoLocation();
        if (said == null || said.isZero() || Math.abs(said.getLatitude()) > 90 || Math.abs(said.getLongitude()) > 180) {
            return Optional.empty();
        }
        return Optional.of(new GeoPoint(said.getLatitude(), said.getLongitude()));
    }
}
