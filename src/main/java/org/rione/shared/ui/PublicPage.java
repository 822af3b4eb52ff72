package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;

/**
 * A page that anyone may read. It is rendered once for each address and language, without a session, and kept until
 * one of its topics changes; the view of the same route builds the same elements when the application has started in
 * the browser. Implementations are beans; they are called without a signed-in person.
 */
public interface PublicPage {

    /** Whether this bean answers for the address; cheap, no database. */
    boolean claims(String path);

    /** Builds the page, or says that there is nothing (or nothing public) at the address. */
    Optional<Rendered> render(PageRequest request);

    /**
     * @param content what stands between header and footer
     * @param topics changes that make this page stale, see {@link org.rione.shared.Topics}
     */
    record Rendered(PageMeta meta, Component content, Set<String> topics) {}
}
