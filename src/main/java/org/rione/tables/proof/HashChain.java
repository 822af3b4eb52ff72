package org.rione.tables.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rione.tables.count.Hashes;

/**
 * Each link is SHA-256 of a zero byte, the link before it and the canonical JSON of an entry; the first is SHA-256 of a
 * name. Whoever changes, takes out or moves an entry changes all links behind it.
 */
public final class HashChain {

    private byte[] last;

    public HashChain(String name) {
        this.last = Hashes.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an entry and answers its link. */
    public String add(@Nullable Object entry) {
        var digest = Hashes.sha256();
        digest.update((byte) 0);
        digest.update(last);
        last = digest.digest(CanonicalJson.bytes(entry));
        return head();
    }

    /** The newest link, as hexadecimal text. */
    public String head() {
        return HexFormat.of().formatHex(last);
    }
}
