package org.rione.tables;

import java.util.Locale;

/** Codes of twelve letters in three groups, such as {@code 7K2M-9QXA-3F5T}: receipts of ballots, names of sheets. */
public final class ReceiptCode {

    /** How many bytes a code is made of. */
    public static final int LENGTH = 12;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32: no I, L, O, U
    private static final int GROUP = 4;

    /** @param bytes at least {@value #LENGTH}; five bits of each are used */
    public static String of(byte[] bytes) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /** The code as it is kept, from what somebody typed: small letters, missing hyphens, O for 0 and I or L for 1. */
    public static String typed(String written) {
        var letters = written.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return letters.matches("[0-9A-Z]{12}") ? letters.replaceAll("(.{4})(.{4})(.{4})", "$1-$2-$3") : written.strip();
    }

    private ReceiptCode() {}
}
