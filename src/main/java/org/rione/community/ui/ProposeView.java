package org.rione.community.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.rione.community.Association;
import org.rione.community.Associations;
import org.rione.community.Initiative;
import org.rione.community.Initiatives;
import org.rione.community.NewInitiative;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.MomentField;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.territory.Territory;
import org.rione.territory.ui.QuarterSelect;
import org.springframework.dao.OptimisticLockingFailureException;

/** A contact person of an association proposes an initiative, or changes one. */
@Route("associazioni/:slug([a-z0-9-]{1,60})/proponi")
@PermitAll
class ProposeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Associations associations;
    private final transient Initiatives initiatives;
    private final TextField title = new TextField(t("community.form.title"));
    private final TextArea words = new TextArea(t("community.form.words"));
    private final MomentField begins = new MomentField(t("community.form.begins"));
    private final MomentField ends = new MomentField(t("community.form.ends"));
    private final TextField place = new TextField(t("community.form.place"));
    private final QuarterSelect district;
    private Optional<Initiative> before = Optional.empty();

    ProposeView(Associations associations, Initiatives initiatives, Territory territory) {
        this.associations = associations;
        this.initiatives = initiatives;
        district = new QuarterSelect(t("community.form.district"), t("community.calendar.everywhere"), territory.all());
        prepare();
    }

    private void prepare() {
        title.setMaxLength(NewInitiative.TITLE);
        words.setMaxLength(NewInitiative.WORDS);
        words.setMinRows(5);
        place.setMaxLength(NewInitiative.PLACE);
        place.setHelperText(t("community.form.place-help"));
        begins.setStep(Duration.ofMinutes(30));
        ends.setStep(Duration.ofMinutes(30));
        begins.setDateAriaLabel(t("community.form.begins-day"));
        begins.setTimeAriaLabel(t("community.form.begins-hour"));
        ends.setDateAriaLabel(t("community.form.ends-day"));
        ends.setTimeAriaLabel(t("community.form.ends-hour"));
        begins.setDatePlaceholder(t("community.form.day"));
        begins.setTimePlaceholder(t("community.form.hour"));
        ends.setDatePlaceholder(t("community.form.day"));
        ends.setTimePlaceholder(t("community.form.hour"));
        begins.addValueChangeListener(change -> {
            if (ends.isEmpty() && change.getValue() != null) {
                ends.setValue(change.getValue().plusHours(2));
            }
        });
        begins.setAutoOpen(false); // typing goes on to the next field; the calendar opens by its button
        ends.setAutoOpen(false);
        title.setRequiredIndicatorVisible(true);
        words.setRequiredIndicatorVisible(true);
        place.setRequiredIndicatorVisible(true);
        List.<HasSize>of(title, words, begins, ends, place, district).forEach(HasSize::setWidthFull);
        title.setManualValidation(true);
        words.setManualValidation(true);
        begins.setManualValidation(true);
        ends.setManualValidation(true);
        place.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var association = event.getRouteParameters()
                .get("slug")
                .flatMap(associations::find)
                .filter(one -> associations.speaksFor(one.id()))
                .orElseThrow(NotFoundException::new);
        before = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("iniziativa")
                .map(code -> initiatives
                        .find(code)
                        .filter(one -> one.association().equals(association.id()))
                        .orElseThrow(NotFoundException::new));
        before.ifPresent(this::fill);
        removeAll();
        add(
                Crumbs.from(AssociationsPage.PATH, t("community.associations.title"))
                        .to(association.path(), association.name())
                        .here(getPageTitle()),
                div(
                        "rn-wrap rn-calendar",
                        div("rn-title", h1(getPageTitle()), p("rn-lead", t("community.form.lead"))),
                        el(
                                "section",
                                "rn-card rn-stack rn-round-form",
                                title,
                                words,
                                begins,
                                ends,
                                place,
                                district,
                                div(
                                        "rn-row",
                                        attr(
                                                button(
                                                        "rn-btn",
                                                        () -> send(association),
                                                        text(
                                                                t(
                                                                        before.isPresent()
                                                                                ? "community.form.save"
                                                                                : "community.form.send"))),
                                                "data-kind",
                                                "primary")))));
    }

    private void fill(Initiative initiative) {
        title.setValue(initiative.title());
        words.setValue(initiative.words());
        ends.setValue(LocalDateTime.ofInstant(initiative.ends(), Dates.zone()));
        begins.setValue(LocalDateTime.ofInstant(initiative.begins(), Dates.zone()));
        place.setValue(initiative.place());
        district.choose(initiative.district());
    }

    private void send(Association association) {
        fields().forEach(field -> field.setInvalid(false));
        try {
            var wanted = new NewInitiative(
                    title.getValue(),
                    words.getValue(),
                    instant(begins, "community.refused.begins-missing"),
                    instant(ends, "community.refused.ends-missing"),
                    place.getValue(),
                    district.chosen());
            var sent = before.map(one -> initiatives.change(one.id(), one.version(), wanted))
                    .orElseGet(() -> initiatives.propose(association.id(), wanted));
            Toast.show(t("community.form.sent"));
            getUI().ifPresent(ui -> ui.navigate(sent.path().substring(1)));
        } catch (Refusal refusal) {
            complain(refusal);
        } catch (OptimisticLockingFailureException _) {
            Toast.problem(t("community.form.changed"));
        }
    }

    /** @throws Refusal when nothing was chosen, or the clocks skip that hour; of an hour that passes twice the first */
    private static Instant instant(MomentField field, String missing) {
        var local = field.getOptionalValue().orElseThrow(() -> new Refusal(missing));
        var offsets = Dates.zone().getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Refusal(missing);
        }
        return local.toInstant(offsets.getFirst());
    }

    private List<HasValidation> fields() {
        return List.of(title, words, begins, ends, place);
    }

    private void complain(Refusal refusal) {
        HasValidation field =
                switch (refusal.code()) {
                    case "community.refused.words" -> words;
                    case "community.refused.begins-missing", "community.refused.past", "community.refused.far" ->
                        begins;
                    case "community.refused.ends-missing",
                            "community.refused.ends-before",
                            "community.refused.too-long" -> ends;
                    case "community.refused.place" -> place;
                    default -> title;
                };
        field.setErrorMessage(Tr.refusal(refusal));
        field.setInvalid(true);
        ((Component) field).getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return t(before.isPresent() ? "community.change" : "community.propose");
    }
}
