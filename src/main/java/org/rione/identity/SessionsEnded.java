package org.rione.identity;

import org.rione.shared.PersonId;

/** Wherever this person is signed in, they are not any more. Heard after the commit. */
public record SessionsEnded(PersonId person) {}
