package org.rione.reports.desk;

import java.io.Serializable;
import java.util.UUID;
import org.rione.shared.Ids;

/**
 * A sentence that offices use often, with placeholders such as <code>{codice}</code>.
 *
 * @param version grows with every change
 */
public record Template(UUID id, String name, Use use, String text, long version) implements Serializable {

    public static final int NAME_LENGTH = 80;

    /** A new one, not saved yet. */
    public static Template fresh() {
        return new Template(Ids.next(), "", Use.ANY, "", 0);
    }

    /** For which step it is offered. Names are stored. */
    public enum Use {
        ANY,
        ASSIGN,
        START,
        ANSWER,
        SUSPEND,
        RESUME,
        CLOSE
    }
}
