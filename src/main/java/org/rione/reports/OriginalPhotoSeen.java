package org.rione.reports;

import java.time.Instant;
import org.rione.shared.DomainEvent;

/** Somebody of the staff looked at a photo as it was before parts of it were covered. */
public record OriginalPhotoSeen(PhotoId photo, Instant at) implements DomainEvent {}
