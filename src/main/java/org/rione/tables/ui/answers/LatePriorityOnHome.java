package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.rione.shared.Topics;
import org.rione.shared.ui.HomeBlock;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;

/** The priority that has waited longest past its day, on the home page: what is late is not hidden. */
@org.springframework.stereotype.Component
class LatePriorityOnHome implements HomeBlock {

    private final Priorities priorities;
    private final AnswersPart answers;

    LatePriorityOnHome(Priorities priorities, AnswersPart answers) {
        this.priorities = priorities;
        this.answers = answers;
    }

    @Override
    public Place place() {
        return Place.NOW;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.TABLES);
    }

    @Override
    public List<Component> render() {
        return priorities.late(1).stream().map(this::card).toList();
    }

    private Component card(Priority late) {
        return attr(
                el(
                        "article",
                        "rn-card",
                        div("rn-row", AnswerWords.chip(Priority.Standing.LATE)),
                        el(
                                "h3",
                                "",
                                local(link(
                                        "rn-card-link", late.path() + "#" + AnswersPart.id(late), text(late.title())))),
                        p(
                                "",
                                t(
                                        "tables.answers.home",
                                        late.tableName(),
                                        late.due().orElseThrow())),
                        text("rn-hint", AnswersPart.name(answers.names(), late.office()))),
                "data-pad",
                "s");
    }
}
