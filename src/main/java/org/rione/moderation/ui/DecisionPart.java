package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rione.moderation.Decision;
import org.rione.moderation.Review;
import org.rione.moderation.Rule;
import org.rione.moderation.Statements;
import org.rione.moderation.screening.FindingKind;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;
import org.springframework.dao.ConcurrencyFailureException;

/** The form on the right, for an item that the moderator holds: what to do, why, and what the author will read. */
final class DecisionPart {

    /** What the form asks for; the view does it. */
    interface Actions {

        void decide(Decision decision);

        void passOn();

        void release();
    }

    private final Review review;
    private final Actions actions;
    private final Function<Decision, Statements.Preview> preview;
    private final CoverPart cover;
    private final Map<Choice, HtmlContainer> radios = new EnumMap<>(Choice.class);
    private final Select<Rule> rule = new Select<>();
    private final TextArea facts = new TextArea();
    private final HtmlContainer reason;
    private final HtmlContainer letter = el("div", "rn-callout");
    private final HtmlContainer problem = attr(el("p", "rn-field-note"), "role", "alert");
    private final NativeButton confirm;
    private Choice chosen;

    DecisionPart(Review review, Actions actions, Function<Decision, Statements.Preview> preview) {
        this.review = review;
        this.actions = actions;
        this.preview = preview;
        var content = review.content().orElseThrow();
        cover = new CoverPart(content.texts(), review.findings(), this::refresh);
        confirm = attr(button("rn-btn", this::confirm), "data-kind", "primary", "data-wide", "");
        reason = div("rn-stack", cover.component(), rule, facts, letter);
        chosen = review.findings().stream().flatMap(List::stream).anyMatch(finding -> finding.kind()
                        .personal())
                ? Choice.REDACT
                : Choice.APPROVE;
        prepareReason();
    }

    HtmlContainer build() {
        var options = el("fieldset", "rn-mod-options", el("legend", "rn-sr", t("moderation.decide.what")));
        for (var choice : Choice.values()) {
            options.add(option(choice));
        }
        var release = attr(
                button("rn-btn", actions::release, text(t("moderation.decide.release"))),
                "data-kind",
                "quiet",
                "data-wide",
                "");
        var section = attr(
                el(
                        "section",
                        "rn-mod-decision",
                        attr(el("h2", "", t("moderation.decide.title")), "id", "decisione"),
                        options,
                        reason,
                        attr(div("rn-stack rn-mod-confirm", problem, confirm, release), "data-gap", "s")),
                "aria-labelledby",
                "decisione");
        refresh();
        return section;
    }

    /** Chosen by its letter: the way on is the button, where Enter confirms, or the facts when they are missing. */
    void choose(Choice choice) {
        chosen = choice;
        refresh();
        if (choice.needsReason() && facts.getValue().isBlank()) {
            facts.focus();
        } else {
            confirm.focus();
        }
    }

    private HtmlContainer option(Choice choice) {
        var radio = attr(el("input", ""), "type", "radio", "name", "decisione", "value", Words.lower(choice));
        radio.getElement().addEventListener("change", _ -> {
            chosen = choice;
            refresh();
        });
        radios.put(choice, radio);
        var hint =
                choice == Choice.REDACT ? cover.hint() : text("rn-hint", t("moderation.choice.hint." + choice.name()));
        return el(
                "label",
                "rn-mod-option",
                radio,
                span("", el("b", "", t("moderation.choice", choice)), hint),
                QueueKeys.printed(choice.key()));
    }

    private void prepareReason() {
        rule.setItems(Rule.values());
        rule.setItemLabelGenerator(Words::rule);
        rule.setLabel(t("moderation.decide.rule"));
        rule.setWidthFull();
        likelyRule().ifPresent(rule::setValue);
        rule.addValueChangeListener(_ -> refresh());
        facts.setLabel(t("moderation.decide.facts"));
        facts.setHelperText(t("moderation.decide.facts-hint"));
        facts.setMaxLength(Decision.Reason.LONGEST);
        facts.setValue(likelyFacts());
        facts.setValueChangeMode(ValueChangeMode.LAZY);
        facts.setWidthFull();
        facts.addValueChangeListener(_ -> refresh());
    }

    private Optional<Rule> likelyRule() {
        var found = review.item().findings();
        if (found.stream().anyMatch(FindingKind::personal)) {
            return Optional.of(Rule.PERSONAL_DATA);
        }
        if (found.contains(FindingKind.HEATED)) {
            return Optional.of(Rule.RESPECT);
        }
        return review.notices().stream().findFirst().map(notice -> notice.rule());
    }

    private String likelyFacts() {
        var personal = review.item().findings().stream()
                .filter(FindingKind::personal)
                .sorted()
                .map(Words::finding)
                .toList();
        return personal.isEmpty() ? "" : t("moderation.decide.facts-personal", String.join(", ", personal));
    }

    private void refresh() {
        radios.forEach((choice, radio) -> radio.getElement().setProperty("checked", choice == chosen));
        reason.getElement().setAttribute("hidden", !chosen.needsReason());
        cover.component().getElement().setAttribute("hidden", chosen != Choice.REDACT);
        cover.refreshHint();
        problem.removeAll();
        confirm.removeAll();
        confirm.add(text(t("moderation.confirm", chosen)), QueueKeys.printed(t("moderation.key.enter")));
        showLetter();
    }

    private void showLetter() {
        letter.removeAll();
        if (!chosen.needsReason()) {
            return;
        }
        letter.add(Icon.of("mail").svg());
        var words = div("rn-stack", el("b", "", title()));
        letter.add(words);
        try {
            var letterText = preview.apply(decision());
            var body = attr(div("rn-mod-letter"), "lang", letterText.language().getLanguage());
            letterText.paragraphs().forEach(paragraph -> body.add(p("rn-hint", paragraph)));
            words.add(body);
        } catch (Refusal missing) {
            words.add(p("rn-hint", Tr.refusal(missing)));
        }
    }

    private String title() {
        return review.author()
                .map(author -> t("moderation.decide.letter", author.name()))
                .orElseGet(() -> t("moderation.decide.no-letter"));
    }

    private Decision decision() {
        return switch (chosen) {
            case APPROVE, PASS_ON -> new Decision.Approve();
            case REDACT -> new Decision.Redact(cover.passages(), reason());
            case REMOVE -> new Decision.Remove(reason());
        };
    }

    private Decision.Reason reason() {
        if (rule.getValue() == null) {
            throw new Refusal("moderation.refused.no-rule");
        }
        return new Decision.Reason(rule.getValue(), facts.getValue());
    }

    private void confirm() {
        if (chosen == Choice.PASS_ON) {
            actions.passOn();
            return;
        }
        try {
            actions.decide(decision());
        } catch (Refusal refused) {
            say(Tr.refusal(refused));
        } catch (ConcurrencyFailureException someoneWasFaster) {
            say(t("moderation.refused.again"));
        }
    }

    private void say(String sentence) {
        problem.removeAll();
        problem.add(Icon.of("alert-triangle").svg(), Html.text(sentence));
    }
}
