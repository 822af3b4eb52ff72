package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.OptionId;
import org.rione.tables.Round;
import org.rione.tables.answers.Answering;
import org.rione.tables.answers.Priorities;
import org.rione.tables.answers.Priority;

/** For those who run a table: which office answers the priorities that no office is in charge of. */
@org.springframework.stereotype.Component
public class OfficesPart {

    private final Priorities priorities;
    private final Answering answering;
    private final Offices offices;

    OfficesPart(Priorities priorities, Answering answering, Offices offices) {
        this.priorities = priorities;
        this.answering = answering;
        this.offices = offices;
    }

    /** The priorities of a published round that no office is in charge of, in their order. */
    public List<OptionId> homeless(Round round) {
        return withoutOffice(round).stream().map(Priority::option).toList();
    }

    private List<Priority> withoutOffice(Round round) {
        return priorities.ofRound(round.id()).stream()
                .filter(priority -> priority.office().isEmpty())
                .toList();
    }

    /** Nothing where every priority has its office. */
    public Optional<Component> of(Round round, SerializableRunnable done) {
        var homeless = withoutOffice(round);
        if (homeless.isEmpty()) {
            return Optional.empty();
        }
        var heading = h2(t("tables.answers.choose-office"));
        heading.setId("uffici");
        var part = attr(
                el(
                        "section",
                        "rn-card rn-stack rn-answer-offices",
                        heading,
                        p("", t("tables.answers.choose-office-why"))),
                "aria-labelledby",
                "uffici");
        var all = offices.all();
        homeless.forEach(priority -> part.add(new OfficePick(priority, all, office -> hand(priority, office, done))));
        return Optional.of(part);
    }

    private void hand(Priority priority, Office office, SerializableRunnable done) {
        try {
            answering.handOver(priority.option(), priority.version(), office.id());
            Toast.show(t("tables.answers.handed-over", office.name()));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        done.run();
    }
}
