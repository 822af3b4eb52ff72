package org.rione.shared.photos;

import java.util.Arrays;
import java.util.Optional;

/** The formats we read, told by their first bytes; what a file calls itself counts for nothing. */
enum PhotoFormat {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    private static final int[] PNG_SIGNATURE = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private final String reader;

    PhotoFormat(String reader) {
        this.reader = reader;
    }

    /** The name under which the image library knows its reader. */
    String reader() {
        return reader;
    }

    static Optional<PhotoFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return switch (this) {
            case JPEG -> at(file, 0, 0xFF, 0xD8, 0xFF);
            case PNG -> at(file, 0, PNG_SIGNATURE);
            case WEBP -> at(file, 0, 'R', 'I', 'F', 'F') && at(file, 8, 'W', 'E', 'B', 'P');
        };
    }

    static boolean at(byte[] file, int offset, int... expected) {
        if (offset < 0 || offset + expected.length > file.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((file[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
