package org.rione.shared.photos;

import static org.rione.shared.photos.PhotoFormat.at;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file shows of itself without being decoded: whether it is whole, whether it moves, its EXIF block. Walks the
 * blocks of the format by their lengths and inflates nothing.
 *
 * @param whole the last block of the format is there
 * @param exif the EXIF block, a TIFF of its own
 */
record PhotoAnatomy(boolean whole, boolean animated, Optional<byte[]> exif) {

    private static final int ZIP_END = 22;
    private static final int ZIP_COMMENT_AT_MOST = 65_535;
    private static final int HEAD = 1024;
    private static final String EXIF_PREAMBLE = "Exif\0\0";

    static PhotoAnatomy of(PhotoFormat format, byte[] file) {
        return switch (format) {
            case JPEG -> jpeg(file);
            case PNG -> png(file);
            case WEBP -> webp(file);
        };
    }

    /** A file that is also something else (a zip archive at its end, a page or a PDF at its head) is no photo. */
    static boolean twoFaced(byte[] file) {
        var head =
                new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return endsAsZip(file)
                || head.contains("%pdf-")
                || head.contains("<!doctype")
                || head.contains("<html")
                || head.contains("<script")
                || head.contains("<svg")
                || head.contains("<?php");
    }

    private static boolean endsAsZip(byte[] file) {
        int first = Math.max(0, file.length - ZIP_END - ZIP_COMMENT_AT_MOST);
        for (int i = file.length - ZIP_END; i >= first; i--) {
            if (at(file, i, 'P', 'K', 5, 6) && i + ZIP_END + little16(file, i + 20) == file.length) {
                return true;
            }
        }
        return false;
    }

    /** Some phones put a short film after the picture: what follows its end is not looked at. */
    private static PhotoAnatomy jpeg(byte[] file) {
        Optional<byte[]> exif = Optional.empty();
        int i = 2;
        while (i + 4 <= file.length && (file[i] & 0xFF) == 0xFF) {
            int marker = file[i + 1] & 0xFF;
            if (marker == 0xFF) {
                i++;
            } else if (marker == 0xD9) {
                return new PhotoAnatomy(true, false, exif);
            } else {
                int length = big16(file, i + 2);
                int end = i + 2 + length;
                if (length < 2 || end > file.length) {
                    break;
                }
                if (marker == 0xE1 && exif.isEmpty()) {
                    exif = withoutPreamble(Arrays.copyOfRange(file, i + 4, end));
                }
                i = marker == 0xDA ? afterScan(file, end) : end;
            }
        }
        return new PhotoAnatomy(i + 2 <= file.length && at(file, i, 0xFF, 0xD9), false, exif);
    }

    /** The compressed lines of a scan last until a marker that is neither a stuffed byte nor a restart. */
    private static int afterScan(byte[] file, int start) {
        int i = start;
        while (i + 1 < file.length) {
            int next = file[i + 1] & 0xFF;
            if ((file[i] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return i;
            }
            i++;
        }
        return file.length;
    }

    private static PhotoAnatomy png(byte[] file) {
        Optional<byte[]> exif = Optional.empty();
        boolean animated = false;
        long i = 8;
        while (i + 12 <= file.length) {
            int at = (int) i;
            long length = big32(file, at);
            if (i + 12 + length > file.length) {
                break;
            }
            var type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            switch (type) {
                case "IEND" -> {
                    return new PhotoAnatomy(true, animated, exif);
                }
                case "acTL" -> animated = true;
                case "eXIf" -> exif = Optional.of(Arrays.copyOfRange(file, at + 8, at + 8 + (int) length));
                default -> {} // nothing else matters here
            }
            i += 12 + length;
        }
        return new PhotoAnatomy(false, animated, exif);
    }

    private static PhotoAnatomy webp(byte[] file) {
        Optional<byte[]> exif = Optional.empty();
        boolean animated = false;
        long end = 8 + little32(file, 4);
        long i = 12;
        while (i + 8 <= Math.min(end, file.length)) {
            int at = (int) i;
            long length = little32(file, at + 4);
            if (i + 8 + length > file.length) {
                break;
            }
            var type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("VP8X") && length > 0) {
                animated = (file[at + 8] & 0x02) != 0;
            } else if (type.equals("EXIF")) {
                var block = Arrays.copyOfRange(file, at + 8, at + 8 + (int) length);
                exif = withoutPreamble(block).or(() -> Optional.of(block));
            }
            i += 8 + length + (length & 1);
        }
        return new PhotoAnatomy(end <= file.length + 1L && i >= Math.min(end, file.length), animated, exif);
    }

    private static Optional<byte[]> withoutPreamble(byte[] block) {
        var preamble = EXIF_PREAMBLE.getBytes(StandardCharsets.ISO_8859_1);
        return block.length > preamble.length && Arrays.equals(block, 0, preamble.length, preamble, 0, preamble.length)
                ? Optional.of(Arrays.copyOfRange(block, preamble.length, block.length))
                : Optional.empty();
    }

    private static int big16(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
    }

    private static long big32(byte[] file, int at) {
        return (long) big16(file, at) << 16 | big16(file, at + 2);
    }

    private static int little16(byte[] file, int at) {
        return (file[at + 1] & 0xFF) << 8 | file[at] & 0xFF;
    }

    private static long little32(byte[] file, int at) {
        return (long) little16(file, at + 2) << 16 | little16(file, at);
    }
}
