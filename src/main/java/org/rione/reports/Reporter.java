package org.rione.reports;

import java.util.Locale;
import org.rione.identity.EmailAddress;
import org.rione.shared.PersonId;

/** Who reports: a person with an account, or somebody who has proven an address by a link. */
public sealed interface Reporter {

    record Person(PersonId id) implements Reporter {}

    /** @param language in which letters are written */
    record ByMail(EmailAddress email, Locale language) implements Reporter {}
}
