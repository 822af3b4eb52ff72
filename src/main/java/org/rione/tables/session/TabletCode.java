package org.rione.tables.session;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rione.shared.PersonId;
import org.rione.tables.ReceiptCode;

/**
 * The personal code of somebody in one session: seven letters that follow from the session's secret, and one that lets
 * the tablet find a slip of the finger without a connection. Such as {@code 7K2M-9QXA}.
 */
final class TabletCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;

    static String of(byte[] secret, PersonId person) {
        var id = ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
        var letters = ReceiptCode.of(hmac(secret, id)).replace("-", "").substring(0, LENGTH);
        var code = letters + check(letters);
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    /** The sum of the letters' places, each weighed by its own: finds one wrong letter and two that changed places. */
    static char check(String letters) {
        var sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += (2 * i + 1) * LETTERS.indexOf(letters.charAt(i));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private TabletCode() {}
}
