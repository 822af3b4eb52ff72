package org.rione.participation;

import java.io.Serializable;
import java.util.UUID;

/** Something of another module that can be voted on, commented or linked to: its kind and its id there. */
public record Subject(SubjectKind kind, UUID id) implements Serializable {}
