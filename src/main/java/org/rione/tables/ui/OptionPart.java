package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.rione.participation.Subject;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.tables.RoundOption;
import org.rione.tables.pictures.OptionPicture;

/** What an option says and where it comes from. */
final class OptionPart {

    static Component[] words(RoundOption option, Map<Subject, SubjectCard> cards) {
        var words = div("", local(el("h2", "rn-card-title", option.title())));
        if (!option.description().isBlank()) {
            words.add(local(p("rn-muted", option.description())));
        }
        picture(option).ifPresent(words::add);
        return option.about().isEmpty()
                ? new Component[] {words, source(option, cards)}
                : new Component[] {words, source(option, cards), reports(option, cards)};
    }

    static Optional<Component> picture(RoundOption option) {
        return option.picture().map(picture -> local(picture(picture, "rn-option-picture")));
    }

    /** Read when it comes into sight; its room is kept until then. */
    static Component picture(OptionPicture picture, String classes) {
        return attr(
                el("img", classes),
                "src",
                picture.path(),
                "alt",
                picture.alt(),
                "width",
                String.valueOf(picture.width()),
                "height",
                String.valueOf(picture.height()),
                "loading",
                "lazy");
    }

    static Component source(RoundOption option, Map<Subject, SubjectCard> cards) {
        return option.subject()
                .flatMap(subject -> Optional.ofNullable(cards.get(subject)))
                .map(card -> (Component) link(
                        "rn-option-source",
                        card.path(),
                        Icon.of("target").svg(),
                        local(text(card.code() + " " + card.title()))))
                .orElseGet(
                        () -> span("rn-option-source rn-hint", Icon.of("users").svg(), text(t("tables.option.own"))));
    }

    /** The reports that a proposal is about; those that are no longer public are left out. */
    private static Component reports(RoundOption option, Map<Subject, SubjectCard> cards) {
        var list = attr(
                el("ul", "rn-option-reports"),
                "aria-label",
                t("tables.option.reports", option.about().size()));
        option.about().stream()
                .flatMap(subject -> Optional.ofNullable(cards.get(subject)).stream())
                .forEach(card -> list.add(el(
                        "li",
                        "",
                        link(
                                "rn-option-source",
                                card.path(),
                                Icon.of("map-pin").svg(),
                                local(text(card.code() + " " + card.title()))))));
        return list;
    }

    /** Whole euros as people write them. */
    static String euros(long amount) {
        return t("tables.euros", Numbers.whole(amount));
    }

    /** Euros that may have cents: rounded down to the cent, so that nobody seems to have what they lack. */
    static String euros(BigFraction amount) {
        var cents =
                amount.multiply(100).getNumerator().divide(amount.multiply(100).getDenominator());
        return cents.mod(BigInteger.valueOf(100)).signum() == 0
                ? euros(cents.longValue() / 100)
                : t("tables.euros", Numbers.plain(new BigDecimal(cents, 2)));
    }

    private OptionPart() {}
}
