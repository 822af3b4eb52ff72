package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.rione.reports.survey.Rating;
import org.rione.reports.survey.Reason;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The national rating component at the end of a service: stars, then why, then a word if one likes. */
public final class RatingPart extends Div {

    private final SerializableConsumer<Rating> onRated;
    private final Div stars = div("rn-rating");
    private final Div why = div("rn-stack");
    private int chosen;

    /** @param onRated may refuse with a {@link Refusal} */
    public RatingPart(SerializableConsumer<Rating> onRated) {
        this.onRated = onRated;
        addClassNames("rn-stack", "rn-survey");
        attr(this, "data-element", "feedback");
        attr(stars, "role", "group", "aria-labelledby", "facile");
        add(
                attr(el("h2", "rn-h3", t("reports.rating.question")), "id", "facile", "data-element", "feedback-title"),
                stars,
                why);
        showStars();
    }

    private void showStars() {
        stars.removeAll();
        for (int i = 1; i <= Rating.MOST; i++) {
            int value = i;
            var star = attr(
                    button("", () -> choose(value), Icon.of("star").svg()),
                    "aria-label",
                    t("reports.rating.stars", i),
                    "aria-pressed",
                    String.valueOf(i == chosen),
                    "data-element",
                    "feedback-rate-" + i);
            if (i <= chosen) {
                attr(star, "data-on", "");
            }
            stars.add(star);
        }
    }

    private void choose(int value) {
        chosen = value;
        showStars();
        stars.getChildren().skip(value - 1L).findFirst().ifPresent(star -> star.getElement()
                .callJsFunction("focus"));
        var good = value >= Rating.GOOD;
        var reasons = new RadioButtonGroup<Reason>(t(good ? "reports.rating.good" : "reports.rating.hard"));
        reasons.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reasons.setItems(Reason.values());
        reasons.setItemLabelGenerator(one -> t(good ? "reports.rating.liked" : "reports.rating.missed", one));
        attr(reasons, "data-element", "feedback-rating-answer");
        var words = new TextArea(t("reports.rating.words"));
        words.setMaxLength(Rating.WORDS_LENGTH);
        words.setHelperText(t("reports.rating.words.hint", Rating.WORDS_LENGTH));
        words.setWidthFull();
        attr(words, "data-element", "feedback-input-text");
        why.removeAll();
        attr(why, "data-element", good ? "feedback-rating-positive" : "feedback-rating-negative");
        why.add(
                attr(div("", reasons), "data-element", "feedback-rating-question"),
                words,
                div(
                        "rn-row",
                        attr(
                                button(
                                        "rn-btn",
                                        () -> rate(new Rating(
                                                chosen,
                                                Optional.ofNullable(reasons.getValue()),
                                                cut(words.getValue()))),
                                        text(t("reports.rating.send"))),
                                "data-kind",
                                "primary")));
    }

    private static String cut(String text) {
        return text.length() <= Rating.WORDS_LENGTH ? text : text.substring(0, Rating.WORDS_LENGTH);
    }

    private void rate(Rating rating) {
        try {
            onRated.accept(rating);
            removeAll();
            add(attr(p("", t("reports.rating.thanks")), "role", "status"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
    }
}
