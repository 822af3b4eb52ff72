package org.rione.tables.paper;

import org.rione.identity.PersonName;
import org.rione.tables.Channel;

/** Somebody of the electorate, and how they take part. */
public record PaperVoter(PersonName person, String email, Channel channel) {}
