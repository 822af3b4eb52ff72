package org.rione.participation.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rione.participation.SubjectKind;

/**
 * Implemented as a bean by the module that owns a kind of subject: it answers what can be done on its things and lets
 * other features link to them. Only what is public is ever returned.
 */
public interface SubjectSource {

    SubjectKind kind();

    /** The cards of these subjects, for as many as exist and are public, in one query. */
    Map<UUID, SubjectCard> cards(Collection<UUID> subjects);

    /** Subjects whose code or words match, best first; at most {@code limit}. A blank text gives the most prominent. */
    List<SubjectCard> search(String text, int limit);

    /** The subject that has this address among its kind: slug of the programme and code for an action. */
    default Optional<UUID> find(String... address) {
        return Optional.empty();
    }

    /** Open subjects against which a problem of this category can be reported, best first; empty for kinds without. */
    default List<SubjectCard> forCategory(String category, int limit) {
        return List.of();
    }
}
