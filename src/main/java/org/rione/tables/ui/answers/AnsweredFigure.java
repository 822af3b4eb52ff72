package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.shared.ui.Icon;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.answers.Priorities;
import org.rione.tables.ui.TablePart;

/** Among the facts about a table: how many of its priorities have an answer. */
@org.springframework.stereotype.Component
class AnsweredFigure implements TablePart {

    private final Priorities priorities;

    AnsweredFigure(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public Place place() {
        return Place.FACT;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> render(NeighbourhoodTable table) {
        var all = priorities.ofTable(table.id());
        var answered = all.stream().filter(one -> one.answer().isPresent()).count();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(span(
                        "", Icon.of("message").svg(), text(t("tables.answers.figure", (int) answered, all.size()))));
    }
}
