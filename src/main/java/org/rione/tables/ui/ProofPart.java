package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Locale;
import java.util.Optional;
import org.rione.shared.ui.Icon;
import org.rione.tables.Round;
import org.rione.tables.RoundResult;

/**
 * What anybody needs to check a result: find a receipt, count again in the browser, take the file home. The script
 * ({@code recount.js}) reads its sentences from the attributes of this part.
 */
final class ProofPart {

    static Component build(Round round, RoundResult result, Optional<String> checkpoint) {
        var aside = attr(el("aside", "rn-stack"), "aria-label", t("tables.result.check"));
        if (round.state().isPublic()) {
            aside.add(proof(round, result));
        }
        checkpoint.map(ProofPart::checkpoint).ifPresent(aside::add);
        aside.add(facts(round, result));
        return aside;
    }

    private static Component proof(Round round, RoundResult result) {
        var file = TableLinks.file(round);
        var field = el("input", "rn-input");
        attr(
                field,
                "id",
                "receipt",
                "data-receipt-field",
                TableLinks.round(round),
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "maxlength",
                "20");
        var find = el(
                "section",
                "rn-card",
                attr(el("h2", "rn-card-title", t("tables.proof.find")), "id", "ritrova"),
                div("rn-field", attr(el("label", "", t("tables.ballot.receipt")), "for", "receipt"), field),
                action(file, "receipt", "primary", "tables.proof.find-button"),
                said("receipt"),
                p("rn-hint", t("tables.proof.local")));
        var again = el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.result.recount")),
                p(
                        "rn-muted",
                        result.withheldOrNull() == null
                                ? t("tables.proof.public", result.ballotsCounted())
                                : t("tables.proof.withheld", result.withheldOrNull())),
                action(file, "count", "neutral", "tables.proof.count-button"),
                said("count"),
                attr(
                        link("rn-btn", file, Icon.of("download").svg(), text(t("tables.proof.download"))),
                        "data-kind",
                        "quiet",
                        "data-wide",
                        "",
                        "router-ignore",
                        "",
                        "download",
                        round.tableSlug() + "-" + round.number() + ".json"));
        if (result.withheldOrNull() == null) {
            again.add(attr(
                    link("rn-btn", file + ".pb", Icon.of("download").svg(), text(t("tables.pb.download"))),
                    "data-kind",
                    "quiet",
                    "data-wide",
                    "",
                    "router-ignore",
                    "",
                    "download",
                    ""));
        }
        var part = attr(div("rn-stack", find, again), "data-proof", file);
        for (var word : SaidByScript.values()) {
            var name = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            attr(part, "data-say-" + name, t("tables.proof.say", word));
        }
        return part;
    }

    /** The sentences of the script. */
    private enum SaidByScript {
        WORKING,
        FOUND,
        FOUND_HASH,
        NOT_FOUND,
        EMPTY,
        SAME,
        SAME_TOTALS,
        CHAIN_ONLY,
        DIFFERENT,
        BROKEN,
        UNREACHABLE
    }

    private static Component action(String file, String what, String kind, String key) {
        return attr(
                el("button", "rn-btn", t(key)),
                "type",
                "button",
                "data-recount",
                what,
                "data-kind",
                kind,
                "data-wide",
                "");
    }

    private static Component said(String what) {
        return attr(el("p", "rn-said"), "role", "status", "data-said", what);
    }

    /** What to write down today in order to find any change tomorrow. */
    private static Component checkpoint(String head) {
        return el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.checkpoint.title")),
                p("rn-muted", t("tables.checkpoint.why")),
                attr(p("rn-code rn-wrap-code", head), "id", "impronta-finale"),
                attr(
                        el("button", "rn-btn", t("tables.checkpoint.copy")),
                        "type",
                        "button",
                        "data-kind",
                        "neutral",
                        "data-wide",
                        "",
                        "data-copy-of",
                        "impronta-finale"),
                attr(
                        el("p", "rn-said"),
                        "role",
                        "status",
                        "data-copied",
                        t("tables.checkpoint.copied"),
                        "data-not-copied",
                        t("tables.checkpoint.not-copied")),
                p("rn-hint", t("tables.checkpoint.how")));
    }

    private static Component facts(Round round, RoundResult result) {
        var facts = el("dl", "rn-dl");
        fact(facts, "tables.result.fingerprint", result.urn(), true);
        fact(
                facts,
                "tables.result.tie",
                t("tables.result.tie-rule." + round.method().code()),
                false);
        fact(facts, "tables.result.seed-source", RoundWords.seedSource(round), false);
        round.seed().ifPresent(seed -> fact(facts, "tables.result.seed", seed, true));
        return el("section", "rn-card", el("h2", "rn-card-title", t("tables.result.rules")), facts);
    }

    private static void fact(HtmlContainer facts, String key, String value, boolean code) {
        facts.add(div("", el("dt", "", t(key)), el("dd", code ? "rn-code" : "", value)));
    }

    private ProofPart() {}
}
