package org.rione.participation;

import java.time.LocalDate;
import java.util.Optional;

/** What a person has said of a subject: a vote, a rating or both. For that person's eyes only. */
public record OwnOpinion(Subject subject, Optional<Opinion> opinion, Optional<Integer> stars, LocalDate on) {}
