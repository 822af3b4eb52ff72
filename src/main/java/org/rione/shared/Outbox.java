package org.rione.shared;

import java.util.Locale;

/**
 * Mail goes out when the transaction that asked for it commits, and never if it rolls back. It is written in the
 * language of the person; a mail server that is away delays it, nothing more.
 */
public interface Outbox {

    /** Someone without an address any more (erased) gets nothing. */
    void send(PersonId to, Letter letter);

    /** To somebody without an account, such as one who reports by e-mail. */
    void send(String address, Locale language, Letter letter);
}
