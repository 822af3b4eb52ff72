package org.rione.shared.ui;

import com.vaadin.flow.component.HasElement;

/**
 * Keeps what is being typed in a field on the device, so that a reload, an expired session or a database that is away
 * loses nothing. The page's own script ({@code rione.js}) does the keeping; drafts are dropped after a week, when the
 * person signs out, and by {@link #drop}.
 */
public final class Drafts {

    /**
     * Keeps the text of the field under a key and puts it back into the field when it is shown empty again.
     *
     * @param field a Vaadin text field or text area, or a native input or textarea
     * @param key names the text on this device, with the thing it belongs to: {@code "comment." + subject}
     */
    public static void keep(HasElement field, String key) {
        field.getElement().setAttribute("data-draft", key);
    }

    /** Forgets the draft: to be called when the text has been sent. */
    public static void drop(HasElement field) {
        field.getElement().executeJs("window.Rione.dropDraft(this.dataset.draft)");
    }

    private Drafts() {}
}
