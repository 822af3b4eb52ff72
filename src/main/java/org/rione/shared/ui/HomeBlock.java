package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;

/**
 * What a module shows on the home page. Implementations are beans; like a {@link PublicPage} they are called without a
 * signed-in person and build plain elements.
 */
public interface HomeBlock {

    enum Place {
        /** Cards ({@code article.rn-card}) under "Adesso a …": what is alive, just answered, or late. */
        NOW,
        /** A section of its own: a {@code div.rn-section-head} with an {@code h2}, then the content. */
        SECTION
    }

    Place place();

    /** Smaller comes first. */
    int order();

    /** The elements to show; empty when there is nothing to say, then nothing is shown. */
    List<Component> render();

    /** Changes that make the block stale, see {@link org.rione.shared.Topics}. */
    Set<String> topics();
}
