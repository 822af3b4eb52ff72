package org.rione.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * A page that works without a connection: plain elements and a script of its own, kept on the device by the service
 * worker from the first visit on. Implementations are beans; the page is served at {@code /senza-rete/<name>}, its script
 * at {@code /senza-rete/<name>.js}, a file in {@code META-INF/resources}.
 */
public interface OfflinePage {

    String PREFIX = "/senza-rete/";

    /** The last word of its address. */
    String name();

    String title();

    /** What stands between the heading and the way home; texts for the script as attributes. */
    Component content();

    /** Whether everybody without a connection is offered it. */
    default boolean offered() {
        return true;
    }

    /** The address of the page that it stands in for when there is no connection. */
    String insteadOf();
}
