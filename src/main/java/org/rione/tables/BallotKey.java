package org.rione.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.rione.shared.PersonId;
import org.rione.tables.count.Hashes;

/**
 * Under which key a ballot lies: only the round's secret ties it to its voter. The receipt follows from the key but does
 * not lead back to it.
 */
record BallotKey(byte[] bytes, String receipt) {

    /** @throws IllegalStateException without a secret: the round is not open */
    static BallotKey of(byte @Nullable [] secret, PersonId person) {
        if (secret == null) {
            throw new IllegalStateException("an open round has a secret");
        }
        var id = ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
        var key = hmac(secret, id);
        return new BallotKey(key, ReceiptCode.of(hmac(key, "receipt".getBytes(StandardCharsets.US_ASCII))));
    }

    /** A sheet of paper has a code and no person; the code is its receipt. */
    static BallotKey ofSheet(String code) {
        return new BallotKey(Hashes.sha256().digest(code.getBytes(StandardCharsets.US_ASCII)), code);
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
}
