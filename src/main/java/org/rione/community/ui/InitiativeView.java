package org.rione.community.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.rione.community.Associations;
import org.rione.community.Initiative;
import org.rione.community.Initiatives;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

@Route("calendario/:code([a-z0-9-]{1,80})")
@AnonymousAllowed
class InitiativeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final InitiativePage page;
    private final Initiatives initiatives;
    private final Associations associations;
    private final CurrentPerson current;
    private final Live live;
    private String title = "";

    InitiativeView(
            InitiativePage page, Initiatives initiatives, Associations associations, CurrentPerson current, Live live) {
        this.page = page;
        this.initiatives = initiatives;
        this.associations = associations;
        this.current = current;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElseThrow();
        var initiative = initiatives.find(code).orElseThrow(NotFoundException::new);
        show(initiative);
        if (!associations.speaksFor(initiative.association())) { // who is writing a reason is not interrupted
            live.redraw(this, Topics.subject(initiative.id().value()), () -> initiatives
                    .find(code)
                    .ifPresent(this::show));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Initiative initiative) {
        title = initiative.title();
        removeAll();
        add(page.content(initiative, coming(initiative), tools(initiative)));
    }

    private Component coming(Initiative initiative) {
        if (current.get().isEmpty()) {
            return InitiativePage.signIn(initiative);
        }
        return initiatives.attends(initiative.id())
                ? div(
                        "rn-stack",
                        el("p", "rn-row", Icon.of("circle-check").svg(), el("b", "", t("community.attend.done"))),
                        action(
                                "neutral",
                                t("community.attend.back"),
                                () -> run(() -> initiatives.stayAway(initiative.id()), initiative)))
                : action(
                        "primary",
                        t("community.attend"),
                        () -> run(() -> initiatives.attend(initiative.id()), initiative));
    }

    private static Component action(String kind, String words, SerializableRunnable press) {
        return attr(button("rn-btn", press, text(words)), "data-kind", kind, "data-wide", "");
    }

    private void run(SerializableRunnable step, Initiative initiative) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        initiatives.find(initiative.code()).ifPresent(this::show);
    }

    private List<Component> tools(Initiative initiative) {
        if (!associations.speaksFor(initiative.association())
                || initiative.cancelled().isPresent()) {
            return List.of();
        }
        var why = new TextField(t("community.cancel.why"));
        why.setHelperText(t("community.cancel.help"));
        why.setMaxLength(500);
        why.setWidthFull();
        why.setManualValidation(true);
        return List.of(el(
                "section",
                "rn-card rn-stack",
                h2(t("community.tools")),
                div(
                        "rn-row",
                        attr(
                                link(
                                        "rn-btn",
                                        AssociationsPage.PATH + "/" + initiative.associationSlug()
                                                + "/proponi?iniziativa=" + initiative.code(),
                                        Icon.of("edit").svg(),
                                        text(t("community.change"))),
                                "data-kind",
                                "neutral")),
                why,
                p("rn-hint", t("community.cancel.stays")),
                div(
                        "rn-row",
                        attr(
                                button("rn-btn", () -> cancel(initiative, why), text(t("community.cancel"))),
                                "data-kind",
                                "danger"))));
    }

    private void cancel(Initiative initiative, TextField why) {
        try {
            initiatives.cancel(initiative.id(), why.getValue());
            initiatives.find(initiative.code()).ifPresent(this::show);
            Toast.show(t("community.cancel.done"));
        } catch (Refusal refusal) {
            why.setErrorMessage(Tr.refusal(refusal));
            why.setInvalid(true);
            why.focus();
        }
    }
}
