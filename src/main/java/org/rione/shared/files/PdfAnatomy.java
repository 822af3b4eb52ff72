package org.rione.shared.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF shows of itself without being read: whether it is whole, locked, or holds something that runs. A library
 * that reads it would unpack whatever a stranger has packed, without a limit; here nothing grows past {@value #UNPACKED}
 * bytes. Numbers of sections are those of ISO 32000-1.
 *
 * @param whole begins as a PDF and ends with the address of its own table (7.5.5)
 * @param locked nobody reads it without a password or a key (7.6)
 * @param active scripts, programs to start, files inside, forms that compute (12.6.4, 7.11.4, 12.7.8)
 */
record PdfAnatomy(boolean whole, boolean locked, boolean active) {

    private static final String HEADER = "%PDF-";
    private static final int TAIL = 2048;
    private static final int UNPACKED = 32 * 1024 * 1024;
    /** A pack holds a hundred objects or so: more packs than this are there to keep us busy. */
    private static final int PACKS = 10_000;
    /** How far the content of a stream may lie from its kind. */
    private static final int DICTIONARY = 4096;

    private static final Pattern END =
            Pattern.compile("startxref\\s{1,8}(\\d{1,9})\\s{1,8}%%EOF[\\s\\x00]*\\z", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("\\s{0,8}(?:xref|\\d{1,9}\\s{1,8}\\d{1,5}\\s{1,8}obj)\\b");
    private static final Pattern LOCK = Pattern.compile(name("Encrypt") + "\\s*(?:\\d+\\s+\\d+\\s+R\\b|<<)");
    private static final Pattern ACTIVE =
            Pattern.compile("(?:" + name("JavaScript") + "|" + name("Launch") + "|" + name("EmbeddedFile") + "s?|"
                    + name("RichMedia") + "|" + name("XFA") + ")(?=[\\s/<>\\[\\](){}%\\x00]|\\z)");
    private static final Pattern PACKED_OBJECTS = Pattern.compile(name("Type") + "\\s*" + name("ObjStm"));
    private static final Pattern STREAM = Pattern.compile("\\bstream\\r?\\n");

    static PdfAnatomy of(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var packed = packedObjects(file, text);
        return new PdfAnatomy(
                text.startsWith(HEADER) && endsWithItsTable(text) && packed != Packed.TOO_MUCH,
                LOCK.matcher(text).find(),
                packed == Packed.ACTIVE || ACTIVE.matcher(text).find());
    }

    /** Every character of a name may be written by its number (7.3.5). */
    private static String name(String word) {
        return "/"
                + word.chars()
                        .mapToObj(letter -> "(?:%c|#(?i:%02x))".formatted(letter, letter))
                        .collect(Collectors.joining());
    }

    private static boolean endsWithItsTable(String text) {
        var end = END.matcher(text).region(Math.max(0, text.length() - TAIL), text.length());
        if (!end.find()) {
            return false;
        }
        int table = Integer.parseInt(end.group(1));
        return table < text.length()
                && TABLE.matcher(text).region(table, text.length()).lookingAt();
    }

    private enum Packed {
        HARMLESS,
        ACTIVE,
        TOO_MUCH
    }

    /** Objects may be packed together (7.5.7): unpacked and looked through, one pack after the other. */
    private static Packed packedObjects(byte[] file, String text) {
        var kinds = PACKED_OBJECTS.matcher(text);
        var streams = STREAM.matcher(text);
        var inflater = new Inflater();
        try {
            int room = UNPACKED;
            int packs = 0;
            while (kinds.find()) {
                if (++packs > PACKS) {
                    return Packed.TOO_MUCH;
                }
                streams.region(kinds.end(), Math.min(text.length(), kinds.end() + DICTIONARY));
                if (streams.find()) {
                    var objects = unpacked(inflater, file, streams.end(), room);
                    room -= objects.length();
                    if (ACTIVE.matcher(objects).find()) {
                        return Packed.ACTIVE;
                    }
                    if (room <= 0) {
                        return Packed.TOO_MUCH;
                    }
                }
            }
            return Packed.HARMLESS;
        } finally {
            inflater.end();
        }
    }

    /** @return as much as could be unpacked, no more than the room */
    private static String unpacked(Inflater inflater, byte[] file, int from, int room) {
        inflater.reset();
        inflater.setInput(file, from, file.length - from);
        var objects = new ByteArrayOutputStream();
        var piece = new byte[8192];
        try {
            while (!inflater.finished() && objects.size() < room) {
                int length = inflater.inflate(piece, 0, Math.min(piece.length, room - objects.size()));
                if (length == 0) {
                    break;
                }
                objects.write(piece, 0, length);
            }
        } catch (DataFormatException notPackedSo) {
            return objects.toString(StandardCharsets.ISO_8859_1);
        }
        return objects.toString(StandardCharsets.ISO_8859_1);
    }
}
