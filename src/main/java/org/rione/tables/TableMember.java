package org.rione.tables;

import java.time.Instant;
import org.rione.identity.PersonName;

/** Somebody who sits at a table; facilitators run its meetings and rounds. */
public record TableMember(PersonName person, boolean facilitator, Instant since) {}
