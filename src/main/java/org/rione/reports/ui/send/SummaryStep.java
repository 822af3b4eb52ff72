package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.srOnly;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportLinks;
import org.rione.reports.questions.Answered;
import org.rione.reports.ui.AnswersList;
import org.rione.reports.ui.DocumentsList;
import org.rione.shared.photos.PhotoSize;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;
import org.rione.territory.Neighbourhood;

/** Third step: everything once more on one screen, each part with a way back. */
final class SummaryStep extends Div {

    SummaryStep(FormServices services, Writing writing, ReportDraft draft) {
        addClassNames("rn-stack");
        attr(this, "data-gap", "l");
        add(
                div(
                        "rn-callout",
                        Icon.of("info-circle").svg(),
                        div("", el("p", "", t("reports.new.declaration")), TermsDialog.opener())),
                section("reports.new.place", line("reports.new.place", place(services, draft))),
                section("reports.new.problem", problem(services, draft)),
                section(
                        "reports.new.author",
                        writing.person()
                                .map(person -> line("reports.new.author", person.name()))
                                .orElseGet(() -> line("reports.visitor.email", draft.email())),
                        line(
                                "reports.new.audience",
                                t(
                                        draft.confidential()
                                                ? "reports.new.visibility.PRIVATE"
                                                : "reports.new.visibility.PUBLIC")),
                        writing.person().isPresent()
                                ? line("reports.new.named", t(draft.named() ? "reports.new.yes" : "reports.new.no"))
                                : div("")));
    }

    private static Component section(String titleKey, Component... lines) {
        var edit = attr(
                link(
                        "rn-btn",
                        ReportLinks.NEW + "?passo=" + Step.DATA.word(),
                        text(t("reports.new.edit")),
                        srOnly(" " + t(titleKey))),
                "data-kind",
                "quiet");
        return el(
                "section",
                "rn-card",
                attr(div("rn-row", h2(t(titleKey)), edit), "data-spread", ""),
                el("dl", "rn-summary", lines));
    }

    private static Component line(String labelKey, String value) {
        return div("", el("dt", "rn-hint", t(labelKey)), el("dd", "", value));
    }

    private static String place(FormServices services, ReportDraft draft) {
        var parts = new ArrayList<String>();
        if (!draft.address().isBlank()) {
            parts.add(draft.address().strip());
        }
        draft.point()
                .flatMap(services.territory()::neighbourhoodAt)
                .or(() -> draft.neighbourhood().flatMap(services.territory()::find))
                .map(Neighbourhood::name)
                .ifPresent(parts::add);
        draft.point().ifPresent(_ -> parts.add(t("reports.new.point.marked")));
        return String.join(", ", parts);
    }

    private static Component[] problem(FormServices services, ReportDraft draft) {
        var lines = new ArrayList<Component>();
        lines.add(line(
                "reports.new.category.short",
                services.categories()
                        .find(draft.category())
                        .map(found -> found.name(Tr.locale()))
                        .orElse("")));
        lines.add(line("reports.new.title", draft.title()));
        lines.add(line("reports.new.details", draft.description()));
        lines.addAll(AnswersList.lines(Answered.of(services.asked(draft), draft.answers())));
        action(services, draft).ifPresent(lines::add);
        lines.add(photos(draft));
        lines.add(documents(draft));
        return lines.toArray(Component[]::new);
    }

    private static Optional<Component> action(FormServices services, ReportDraft draft) {
        return ActionPart.card(services.subjects(), draft.unlinked() ? Optional.empty() : draft.action())
                .map(card -> line("reports.new.action", card.code() + " " + card.title()));
    }

    private static Component documents(ReportDraft draft) {
        if (draft.documents().isEmpty()) {
            return line("reports.new.documents", t("reports.new.documents.none"));
        }
        var list = DocumentsList.list();
        draft.documents()
                .forEach(document -> list.add(DocumentsList.line(
                        document, ReportLinks.document(document.id().value()))));
        return div(
                "",
                el("dt", "rn-hint", t("reports.new.documents")),
                el("dd", "", list, p("rn-hint", t("reports.documents.private"))));
    }

    private static Component photos(ReportDraft draft) {
        if (draft.photos().isEmpty()) {
            return line("reports.new.photos", t("reports.new.photos.none"));
        }
        var pictures = new ArrayList<Component>();
        for (int i = 0; i < draft.photos().size(); i++) {
            var photo = draft.photos().get(i);
            var picture = new Image(
                    photo.path(PhotoSize.SMALL),
                    photo.caption().isEmpty() ? t("reports.new.photos.number", i + 1) : photo.caption());
            picture.addClassName("rn-thumb");
            pictures.add(el("figure", "", picture));
        }
        return div(
                "",
                el("dt", "rn-hint", t("reports.new.photos")),
                el("dd", "", div("rn-photos", List.copyOf(pictures).toArray(Component[]::new))));
    }
}
