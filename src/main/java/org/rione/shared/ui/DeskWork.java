package org.rione.shared.ui;

/**
 * Work that waits for officers beside reports: a figure on their desk that leads to a page of its own. Implementations
 * are beans; they are asked in the name of the signed-in officer.
 */
public interface DeskWork {

    /** The address of the page. */
    String path();

    /** Key of the words under the figure. */
    String textKey();

    /** How much waits for the offices of the person asking. */
    int waiting();
}
