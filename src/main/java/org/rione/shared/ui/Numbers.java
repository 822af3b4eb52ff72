package org.rione.shared.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;

/** Numbers as people read them, in the page's language. */
public final class Numbers {

    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(Tr.locale()).format(number);
    }

    /** A share in whole percent, rounded half up: 82%. */
    public static String percent(long part, long all) {
        return (all == 0 ? 0 : (200 * part + all) / (2 * all)) + "%";
    }

    /** One decimal: 3,4. */
    public static String decimal(double number) {
        var format = NumberFormat.getNumberInstance(Tr.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** As many decimals as it has: 12,5. */
    public static String plain(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Tr.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private Numbers() {}
}
