package org.rione.shared.files;

import java.text.NumberFormat;
import java.util.Locale;

/** How large a file is, as people read it: 340 kB, 1,2 MB. */
public final class FileSize {

    private static final int KILO = 1000;
    private static final int MEGA = KILO * KILO;

    /** @param bytes less than a thousand are said to be one kB */
    public static String said(int bytes, Locale language) {
        var number = NumberFormat.getNumberInstance(language);
        number.setMaximumFractionDigits(bytes < MEGA ? 0 : 1);
        return bytes < MEGA
                ? number.format(Math.max(1, bytes / KILO)) + "\u00a0kB"
                : number.format((double) bytes / MEGA) + "\u00a0MB";
    }

    private FileSize() {}
}
