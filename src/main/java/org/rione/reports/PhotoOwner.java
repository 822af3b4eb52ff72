package org.rione.reports;

import org.rione.shared.PersonId;

/** Who uploaded a photo: a person, or the browser of somebody without an account. */
sealed interface PhotoOwner {

    record Person(PersonId id) implements PhotoOwner {}

    record Visitor(VisitorKey key) implements PhotoOwner {}
}
