package org.rione.moderation.ui;

import static org.rione.shared.ui.Tr.t;

import java.time.Duration;
import java.util.Locale;
import org.rione.moderation.Band;
import org.rione.moderation.ContentKind;
import org.rione.moderation.Outcome;
import org.rione.moderation.ReviewItem;
import org.rione.moderation.ReviewStep;
import org.rione.moderation.Rule;
import org.rione.moderation.screening.FindingKind;
import org.rione.shared.ui.Icon;

/** The words and glyphs for moderation's enums, together: no state without both. */
final class Words {

    static String kind(ContentKind kind) {
        return t("moderation.kind", kind);
    }

    static String rule(Rule rule) {
        return t("moderation.rule.numbered", rule.number(), t("moderation.rule", rule));
    }

    static Icon icon(ContentKind kind) {
        return Icon.of(
                switch (kind) {
                    case COMMENT -> "message";
                    case REPORT -> "map-pin";
                    case PROPOSAL -> "bulb";
                    case INITIATIVE -> "calendar";
                });
    }

    static Icon icon(Band band) {
        return Icon.of(
                switch (band) {
                    case HIGH -> "alert-triangle";
                    case MEDIUM -> "info-circle";
                    case LOW -> "circle-check";
                });
    }

    static Icon icon(Outcome outcome) {
        return Icon.of(
                switch (outcome) {
                    case APPROVED -> "circle-check";
                    case REDACTED -> "eye-off";
                    case REMOVED -> "ban";
                });
    }

    /** The look of the chip of an outcome. */
    static String look(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "resolved";
            case REDACTED -> "progress";
            case REMOVED -> "overdue";
        };
    }

    static Icon icon(ReviewStep.What what) {
        return Icon.of(
                switch (what) {
                    case PUBLISHED -> "eye";
                    case HELD -> "player-pause";
                    case EDITED -> "edit";
                    case CLAIMED -> "user";
                    case RELEASED -> "arrow-left";
                    case PASSED_ON -> "arrow-right";
                    case NOTIFIED -> "flag";
                    case APPROVED -> "circle-check";
                    case REDACTED -> "eye-off";
                    case REMOVED -> "ban";
                    case UNDONE -> "refresh";
                    case WITHDRAWN -> "trash";
                });
    }

    static String finding(FindingKind kind) {
        return t("moderation.finding", kind);
    }

    /** "2 g", "1 g 20 h", "9 h", "12 min": how long something has waited. */
    static String age(Duration age) {
        if (age.toDays() > 0) {
            var hours = age.toHoursPart();
            return t("moderation.age.days", age.toDays())
                    + (hours > 0 && age.toDays() < 7 ? " " + t("moderation.age.hours", hours) : "");
        }
        return age.toHours() > 0
                ? t("moderation.age.hours", age.toHours())
                : t("moderation.age.minutes", Math.max(0, age.toMinutes()));
    }

    /** Whether people see it, as one word for the list. */
    static String visibility(ReviewItem item) {
        return t("moderation.visibility", item.visibility());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Words() {}
}
