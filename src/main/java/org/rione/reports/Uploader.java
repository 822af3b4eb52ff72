package org.rione.reports;

import org.rione.shared.PersonId;

/** Who uploaded a photo or a document: a person, or the browser of somebody without an account. */
public sealed interface Uploader {

    record Person(PersonId id) implements Uploader {}

    record Visitor(VisitorKey key) implements Uploader {}
}
