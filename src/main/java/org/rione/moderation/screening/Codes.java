package org.rione.moderation.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.IBANValidator;

/** Numbers that carry their own proof: tax code, IBAN, VAT number, also with single blanks, dots or hyphens inside. */
final class Codes {

    private static final IBANValidator IBANS = IBANValidator.getInstance();
    private static final int VAT_LENGTH = 11;

    static List<Finding> find(Folded text) {
        var found = new ArrayList<Finding>();
        for (int start = 0; start < text.length(); start++) {
            if (text.edge(start) || !text.edge(start - 1)) {
                continue;
            }
            iban(text, start, found);
            taxCode(text, start, found);
            vatNumber(text, start, found);
        }
        return found;
    }

    private static void taxCode(Folded text, int start, List<Finding> found) {
        var code = new StringBuilder(TaxCode.LENGTH);
        int at = start;
        while (code.length() < TaxCode.LENGTH) {
            at = skipSeparator(text, at, code.isEmpty());
            if (at >= text.length() || !TaxCode.fits(text.at(at), code.length())) {
                return;
            }
            code.append(text.at(at++));
        }
        if (text.edge(at) && TaxCode.valid(code.toString())) {
            found.add(text.finding(FindingKind.TAX_CODE, start, at));
        }
    }

    private static void iban(Folded text, int start, List<Finding> found) {
        if (start + 2 > text.length()) {
            return;
        }
        var country = "" + text.at(start) + (start + 1 < text.length() ? text.at(start + 1) : ' ');
        var known = IBANS.getValidator(country.toUpperCase(Locale.ROOT));
        if (known == null) {
            return;
        }
        var code = new StringBuilder(known.getIbanLength());
        int at = start;
        while (code.length() < known.getIbanLength()) {
            at = skipSeparator(text, at, code.isEmpty());
            if (at >= text.length() || !alphanumeric(text.at(at))) {
                return;
            }
            code.append(Character.toUpperCase(text.at(at++)));
        }
        if (text.edge(at) && IBANS.isValid(code.toString())) {
            found.add(text.finding(FindingKind.IBAN, start, at));
        }
    }

    private static void vatNumber(Folded text, int start, List<Finding> found) {
        int at = start;
        if (text.at(at) == 'i' && at + 1 < text.length() && text.at(at + 1) == 't') {
            at += 2;
        }
        int digits = at;
        int sum = 0;
        while (at < text.length() && at - digits <= VAT_LENGTH && text.at(at) >= '0' && text.at(at) <= '9') {
            int value = text.at(at) - '0';
            boolean doubled = (at - digits) % 2 == 1;
            sum += doubled ? 2 * value - (value > 4 ? 9 : 0) : value;
            at++;
        }
        if (at - digits == VAT_LENGTH && text.edge(at) && sum > 0 && sum % 10 == 0) {
            found.add(text.finding(FindingKind.VAT_NUMBER, start, at));
        }
    }

    /** One separator is allowed between two characters of a code. */
    private static int skipSeparator(Folded text, int at, boolean atStart) {
        return !atStart && at < text.length() && " .-".indexOf(text.at(at)) >= 0 ? at + 1 : at;
    }

    private static boolean alphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    private Codes() {}
}
