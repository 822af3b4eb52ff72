package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rione.identity.CurrentPerson;
import org.rione.moderation.ContentKind;
import org.rione.moderation.ContentRef;
import org.rione.moderation.Notices;
import org.rione.moderation.Rule;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** Where anybody, with or without an account, notifies content that breaks a rule. */
@Route("notifica/:kind/:content")
@AnonymousAllowed
class NoticeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Notices notices;
    private final boolean visitor;
    private final RadioButtonGroup<Rule> rule = new RadioButtonGroup<>();
    private final TextArea words = new TextArea(t("moderation.notice.words"));
    private final EmailField email = new EmailField(t("moderation.notice.email"));

    NoticeView(Notices notices, CurrentPerson current) {
        this.notices = notices;
        this.visitor = current.get().isEmpty();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var target = parameters
                .get("kind")
                .flatMap(kind -> parameters.get("content").flatMap(id -> content(kind, id)))
                .flatMap(notices::target)
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(
                Crumbs.from("/", t("moderation.home"))
                        .to(target.contextPath(), target.context())
                        .here(getPageTitle()),
                form(target));
    }

    @Override
    public String getPageTitle() {
        return t("moderation.notice.title");
    }

    private static Optional<ContentRef> content(String kind, String id) {
        try {
            return Optional.of(new ContentRef(ContentKind.valueOf(kind.toUpperCase(Locale.ROOT)), UUID.fromString(id)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private Div form(Notices.Target target) {
        rule.setLabel(t("moderation.notice.rule"));
        rule.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        rule.setItems(Rule.values());
        rule.setItemLabelGenerator(Words::rule);
        rule.setRequiredIndicatorVisible(true);
        words.setHelperText(t("moderation.notice.words-hint"));
        words.setMaxLength(Notices.LONGEST);
        email.setHelperText(t("moderation.notice.email-hint"));
        email.setErrorMessage(t("moderation.notice.email-wrong"));
        email.setVisible(visitor);
        var send = new Button(t("moderation.notice.send"), _ -> send(target));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var page = attr(
                div(
                        "rn-wrap rn-page-body",
                        div(
                                "rn-title",
                                h1(t("moderation.notice.title")),
                                p("rn-lead", t("moderation.notice.lead")),
                                el(
                                        "p",
                                        "rn-muted",
                                        text(t(
                                                "moderation.notice.about",
                                                Words.kind(target.content().kind()),
                                                target.context())))),
                        el("p", "", link(ModerationLinks.RULES, t("moderation.notice.read-rules"))),
                        div("rn-stack", rule, words, email, send)),
                "data-width",
                "reading");
        return page;
    }

    private void send(Notices.Target target) {
        rule.setInvalid(rule.isEmpty());
        rule.setErrorMessage(t("moderation.refused.no-rule"));
        if (rule.isEmpty() || email.isInvalid()) {
            return;
        }
        words.setInvalid(false);
        try {
            notices.send(new Notices.Notice(
                    target.content(),
                    rule.getValue(),
                    words.getValue(),
                    Optional.of(email.getValue()).filter(address -> !address.isBlank()),
                    UI.getCurrent().getLocale(),
                    VaadinRequest.getCurrent().getRemoteAddr()));
            thank(target);
        } catch (Refusal refused) {
            words.setErrorMessage(Tr.refusal(refused));
            words.setInvalid(true);
        } catch (IllegalArgumentException notAnAddress) {
            email.setInvalid(true);
        }
    }

    private void thank(Notices.Target target) {
        removeAll();
        add(attr(
                div(
                        "rn-wrap rn-page-body",
                        div("rn-title", h1(t("moderation.notice.thanks"))),
                        div(
                                "rn-callout",
                                Icon.of("circle-check").svg(),
                                div(
                                        "",
                                        p("", t("moderation.notice.next")),
                                        link(target.contextPath(), t("moderation.item.open"))))),
                "data-width",
                "reading"));
    }
}
