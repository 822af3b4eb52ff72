package org.rione.tables.pabulib;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to go on when there is too much. */
final class LimitedInput extends FilterInputStream {

    /** Ends the reading. */
    static final class TooLong extends IOException {}

    private final long most;
    private long read;

    LimitedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var some = super.read(bytes, from, length);
        read += Math.max(0, some);
        if (read > most) {
            throw new TooLong();
        }
        return some;
    }
}
