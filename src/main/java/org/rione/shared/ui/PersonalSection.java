package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.rione.shared.PersonId;

/**
 * What a module shows a person of their own: their reports, their votes, what became of them. Implementations are
 * beans. The personal area shows all sections in brief under one another, and each whole at an address of its own.
 */
public interface PersonalSection {

    /** Something that waits for the person: "L'ufficio dice che è risolta. Lo è davvero?" */
    record Awaiting(Icon icon, String sentence, String href) {}

    /** Smaller comes first. */
    int order();

    /** The last word of the section's address: {@code voti} for {@code /area-personale/voti}. */
    String path();

    /** Key of the heading. */
    String titleKey();

    /** The latest few; empty when there is nothing of this person yet, then the section is not shown in the overview. */
    Optional<Component> brief(PersonId person);

    /** All there is, in pages where it may be long; with an empty state when there is nothing. */
    Component whole(PersonId person);

    /** What the person is asked to do, shown on top of the personal area. */
    default List<Awaiting> awaiting(PersonId person) {
        return List.of();
    }
}
