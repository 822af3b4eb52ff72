package org.rione.moderation;

import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rione.shared.DayWords;
import org.rione.shared.Texts;

/**
 * The statement of reasons in the reader's language: what was done, the facts, the rule, what found it, what follows,
 * and where to turn. Pure.
 */
public final class StatementText {

    private static final Period APPEAL = Period.ofMonths(6);

    /** One sentence or two for each paragraph. */
    public static List<String> of(DecisionRecord decision, Locale locale, ZoneId zone, String appealsTo) {
        var rule = decision.rule().orElseThrow();
        var outcome = decision.outcome().name();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(Texts.get(
                locale,
                "moderation.statement." + outcome,
                Texts.get(
                        locale,
                        "moderation.kind.yours." + decision.content().kind().name()),
                decision.covered().size(),
                Texts.get(locale, "moderation.rule.because." + rule.name()),
                rule.number(),
                decision.context()));
        paragraphs.add(Texts.get(locale, "moderation.statement.facts", decision.facts()));
        paragraphs.add(Texts.get(
                        locale,
                        "moderation.statement.found." + decision.foundBy().name())
                + " "
                + Texts.get(locale, "moderation.statement.follows." + outcome));
        paragraphs.add(
                Texts.get(locale, "moderation.statement.remedy", appealUntil(decision, locale, zone), appealsTo));
        return paragraphs;
    }

    /** What the author reads when the decision was taken back. */
    public static String correction(DecisionRecord decision, Locale locale, ZoneId zone) {
        return Texts.get(
                locale,
                "moderation.statement.correction",
                day(decision.at().atZone(zone), locale),
                Texts.get(
                        locale,
                        "moderation.kind.yours." + decision.content().kind().name()),
                decision.context());
    }

    private static String appealUntil(DecisionRecord decision, Locale locale, ZoneId zone) {
        return day(decision.at().atZone(zone).plus(APPEAL), locale);
    }

    private static String day(ZonedDateTime at, Locale locale) {
        return DayWords.day(locale).format(at);
    }

    private StatementText() {}
}
