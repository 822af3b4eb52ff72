package org.rione.shell;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import org.rione.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Something that went wrong on our side, under the number that the person reads and the log holds. A database that is
 * away has no number: it comes back by itself. Neither has a reader who has gone: nobody is there to read it.
 */
sealed interface Failure {

    record Away() implements Failure {}

    record Left() implements Failure {}

    record Ours(String number) implements Failure {}

    Logger LOG = LoggerFactory.getLogger(Failure.class);

    static Failure of(Throwable cause, String where) {
        if (isDatabaseAway(cause)) {
            LOG.warn("database away at {}: {}", where, cause.toString());
            return new Away();
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(cause)) {
            LOG.debug("nobody waits for the answer any more at {}", where);
            return new Left();
        }
        var number = newNumber();
        LOG.error("error {} at {}", number, where, cause);
        return new Ours(number);
    }

    default int status() {
        return this instanceof Away ? 503 : 500;
    }

    private static boolean isDatabaseAway(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause() == one ? null : one.getCause()) {
            if (one instanceof SQLTransientConnectionException
                    || one instanceof SQLNonTransientConnectionException
                    || one instanceof CannotCreateTransactionException
                    || one instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }

    /** Eight signs in two groups: short enough to be read on the telephone. */
    private static String newNumber() {
        var signs = HexFormat.of().withUpperCase().toHexDigits((int) Ids.next().getLeastSignificantBits());
        return signs.substring(0, 4) + "-" + signs.substring(4);
    }
}
