package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.participation.Stance;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** Word, sign and look of a stance, always together. */
final class Stances {

    private static final String WORD = "participation.stance";

    static String word(Stance stance) {
        return Tr.t(WORD, stance);
    }

    static Optional<Icon> icon(Stance stance) {
        return switch (stance) {
            case FAVOURABLE -> Optional.of(Icon.of("plus"));
            case CONTRARY -> Optional.of(Icon.of("minus"));
            case NEUTRAL -> Optional.empty();
        };
    }

    static Component mark(Stance stance) {
        var mark = span("rn-stance");
        icon(stance).ifPresent(icon -> mark.add(icon.svg()));
        mark.add(text(word(stance)));
        return switch (stance) {
            case FAVOURABLE -> attr(mark, "data-stance", "for");
            case CONTRARY -> attr(mark, "data-stance", "against");
            case NEUTRAL -> mark;
        };
    }

    private Stances() {}
}
