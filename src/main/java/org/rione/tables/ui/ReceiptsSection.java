package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rione.shared.PersonId;
import org.rione.shared.ui.PersonalSection;
import org.rione.tables.Ballots;

/**
 * The receipts that the browser of the reader keeps. The page brings only the words: the browser writes the list from
 * its own memory and tells nobody.
 */
@org.springframework.stereotype.Component
class ReceiptsSection implements PersonalSection {

    private static final String PATH = "ricevute";
    static final String ADDRESS = "/area-personale/" + PATH;

    private final Ballots ballots;

    ReceiptsSection(Ballots ballots) {
        this.ballots = ballots;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String titleKey() {
        return "tables.receipts.title";
    }

    @Override
    public Optional<Component> brief(PersonId person) {
        return ballots.everMightVote()
                ? Optional.of(written(attr(words(), "data-brief", t("tables.receipts.brief"))))
                : Optional.empty();
    }

    @Override
    public Component whole(PersonId person) {
        return div(
                "rn-stack",
                p("rn-lead", t("tables.receipts.lead")),
                p("rn-hint", t("tables.receipts.whose")),
                written(words()));
    }

    private static Component words() {
        return attr(
                div("rn-stack"),
                "data-none",
                t("tables.receipts.none"),
                "data-blocked",
                t("tables.receipts.blocked"),
                "data-copy",
                t("tables.receipts.copy"),
                "data-copied",
                t("tables.receipts.copied"),
                "data-not-copied",
                t("tables.receipts.not-copied"),
                "data-find",
                t("tables.proof.find"),
                "data-drop",
                t("tables.receipts.drop"),
                "data-sure",
                t("tables.receipts.sure"),
                "data-leave",
                t("tables.receipts.leave"),
                "data-dropped",
                t("tables.receipts.dropped"));
    }

    private static Component written(Component part) {
        part.getElement().executeJs("window.Rione.showReceipts(this)");
        return part;
    }
}
