package org.rione.tables.ui.answers;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.tables.answers.Priority;
import org.rione.tables.answers.Priority.Standing;
import org.rione.tables.answers.Verdict;

/** How the standing of a priority is put into words and chips. */
public final class AnswerWords {

    /** A chip with the whole story in a few words: "Accolta: entro il 12 gennaio 2027". */
    public static Component chip(Priority priority, LocalDate today) {
        var standing = priority.standing(today);
        return Html.chip(look(standing), icon(standing), words(priority, standing));
    }

    /** A chip with the one word of a standing. */
    static Component chip(Standing standing) {
        return Html.chip(look(standing), icon(standing), t("tables.answers.standing", standing));
    }

    private static String words(Priority priority, Standing standing) {
        return switch (standing) {
            case ACCEPTED, PARTLY ->
                priority.answer()
                        .flatMap(answer -> answer.by())
                        .map(day -> t("tables.answers.by." + standing.name(), Dates.day(day)))
                        .orElseGet(() -> t("tables.answers.standing", standing));
            case WAITING, LATE ->
                priority.due()
                        .map(day -> t("tables.answers.due." + standing.name(), Dates.day(day)))
                        .orElseGet(() -> t("tables.answers.standing", standing));
            case REFUSED, NO_OFFICE -> t("tables.answers.standing", standing);
        };
    }

    private static String look(Standing standing) {
        return switch (standing) {
            case ACCEPTED -> "completed";
            case PARTLY -> "progress";
            case REFUSED -> "refused";
            case LATE -> "overdue";
            case WAITING -> "waiting";
            case NO_OFFICE -> "no-office";
        };
    }

    private static Icon icon(Standing standing) {
        return Icon.of(
                switch (standing) {
                    case ACCEPTED -> "circle-check";
                    case PARTLY -> "tool";
                    case REFUSED -> "ban";
                    case LATE -> "clock-exclamation";
                    case WAITING -> "clock";
                    case NO_OFFICE -> "circle-dashed";
                });
    }

    /** What a verdict is called. */
    static String verdict(Verdict verdict) {
        return t("tables.answers.verdict", verdict);
    }

    /** What a priority stands for: a link to the action or report, or a word for the table's own proposal. */
    static Component source(Priority priority, Map<Subject, SubjectCard> cards) {
        return card(priority, cards)
                .<Component>map(card -> local(link("rn-hint", card.path(), text(card.code() + " " + card.title()))))
                .orElseGet(() -> text("rn-hint", t("tables.option.own")));
    }

    /** How the action or report stands today; nothing for the table's own proposal. */
    static Optional<Component> progress(Priority priority, Map<Subject, SubjectCard> cards) {
        return card(priority, cards)
                .map(SubjectCard::state)
                .map(state -> Html.chip(state.look(), Icon.of(state.icon()), t(state.textKey())));
    }

    /** The column "today": the state of the action, else what the answer promised or where to read why. */
    static Component today(Priority priority, Map<Subject, SubjectCard> cards, LocalDate today) {
        return progress(priority, cards).orElseGet(() -> switch (priority.standing(today)) {
            case ACCEPTED, PARTLY ->
                priority.answer()
                        .flatMap(answer -> answer.by())
                        .map(day -> text(t(
                                day.isBefore(today) ? "tables.answers.was-promised" : "tables.answers.promised",
                                Dates.day(day))))
                        .map(Component.class::cast)
                        .orElseGet(() -> why(priority));
            case REFUSED -> why(priority);
            case LATE ->
                text(t("tables.answers.was-due", Dates.day(priority.due().orElse(today))));
            case WAITING ->
                text(t("tables.answers.is-due", Dates.day(priority.due().orElse(today))));
            case NO_OFFICE -> text(t("tables.answers.no-office-yet"));
        });
    }

    private static Component why(Priority priority) {
        return link(priority.path() + "#" + AnswersPart.id(priority), t("tables.answers.read-why"));
    }

    private static Optional<SubjectCard> card(Priority priority, Map<Subject, SubjectCard> cards) {
        return priority.subject().flatMap(subject -> Optional.ofNullable(cards.get(subject)));
    }

    /** A line with the office's name. */
    static Component office(String name) {
        return div("rn-hint rn-answer-office", Icon.of("hall").svg(), text(name));
    }

    private AnswerWords() {}
}
