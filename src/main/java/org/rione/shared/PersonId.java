package org.rione.shared;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a person with an account. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }
}
