package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.open311.contractors.Forward;
import org.rione.reports.open311.contractors.HandOvers;
import org.rione.reports.ui.ContractorCard;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where the report stands with contractors; gives it to one, or offers it once more. */
@org.springframework.stereotype.Component
class ContractorPart implements DeskPart {

    private final HandOvers handOvers;
    private final ContractorCard card;
    private final ReportNames names;
    private final TemplateChoice templates;

    ContractorPart(HandOvers handOvers, ContractorCard card, ReportNames names, TemplateChoice templates) {
        this.handOvers = handOvers;
        this.card = card;
        this.names = names;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build(Report report, SerializableRunnable redraw) {
        var standing = handOvers.of(report);
        return card.of(report, standing).map(drawn -> {
            if (!standing.choices().isEmpty()) {
                drawn.add(action("affida", t("reports.handing.give"), () -> ask(report, standing, redraw)));
            }
            standing.forwards().stream()
                    .findFirst()
                    .filter(latest -> latest.state() == Forward.State.FAILED)
                    .ifPresent(failed -> drawn.add(action(
                            "riprova",
                            t("reports.handing.again"),
                            () -> done(() -> handOvers.again(report, failed), "reports.handing.waits", redraw))));
            return drawn;
        });
    }

    private void ask(Report report, HandOvers.Standing standing, SerializableRunnable redraw) {
        new HandOverDialog(
                        standing.choices(),
                        names.now(),
                        sentence -> templates.forStep(ReportAction.Kind.ASSIGN, report, sentence),
                        (choice, sentence) -> done(
                                () -> handOvers.handOver(report.id(), report.version(), choice.office(), sentence),
                                "reports.handing.given",
                                redraw))
                .open();
    }

    private static void done(Runnable doing, String key, SerializableRunnable redraw) {
        try {
            doing.run();
            Toast.show(t(key));
        } catch (OptimisticLockingFailureException faster) {
            Toast.problem(t("reports.link.faster"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        redraw.run();
    }

    private static HtmlContainer action(String id, String word, SerializableRunnable onClick) {
        return attr(button("rn-btn", onClick, text(word)), "data-kind", "neutral", "id", id);
    }
}
