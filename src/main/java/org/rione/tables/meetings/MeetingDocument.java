package org.rione.tables.meetings;

import java.util.Optional;

/**
 * A paper of a meeting: a file kept here, or a link.
 *
 * @param link an address that begins with https://, when it is not kept here
 * @param bytes the size of the file kept here, else 0
 */
public record MeetingDocument(DocumentId id, String title, Optional<String> link, int bytes) {}
