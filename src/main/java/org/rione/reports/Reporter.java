package org.rione.reports;

import java.util.Locale;
import org.rione.identity.EmailAddress;
import org.rione.shared.PersonId;

/** Who reports: a person with an account, somebody who has proven an address by a link, or another program. */
public sealed interface Reporter {

    record Person(PersonId id) implements Reporter {}

    /** @param language in which letters are written */
    record ByMail(EmailAddress email, Locale language) implements Reporter {}

    /** Whoever stands behind it is not known to us. */
    record Program() implements Reporter {}
}
