package org.rione.shared.photos;

import java.util.Arrays;
import java.util.Optional;

/** The sizes in which a picture is kept. */
public enum PhotoSize {
    LARGE("grande", 2048, .85f),
    MEDIUM("media", 960, .8f),
    SMALL("piccola", 360, .78f);

    private final String word;
    private final int pixels;
    private final float quality;

    PhotoSize(String word, int pixels, float quality) {
        this.word = word;
        this.pixels = pixels;
        this.quality = quality;
    }

    /** As it stands in addresses and file names. */
    public String word() {
        return word;
    }

    /** The longer side, at most. */
    public int pixels() {
        return pixels;
    }

    float quality() {
        return quality;
    }

    public static Optional<PhotoSize> of(String word) {
        return Arrays.stream(values()).filter(size -> size.word.equals(word)).findFirst();
    }
}
