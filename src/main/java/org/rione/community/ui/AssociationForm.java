package org.rione.community.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.rione.community.Association;
import org.rione.community.NewAssociation;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Tr;
import org.rione.territory.Neighbourhood;
import org.rione.territory.ui.QuarterSelect;

/** What the administration writes about an association. */
final class AssociationForm extends Div {

    private final TextField name = new TextField(t("community.office.name"));
    private final TextArea about = new TextArea(t("community.office.about"));
    private final TextArea services = new TextArea(t("community.office.services"));
    private final TextField email = new TextField(t("community.office.email"));
    private final TextField phone = new TextField(t("community.office.phone"));
    private final TextField website = new TextField(t("community.office.website"));
    private final TextField address = new TextField(t("community.office.address"));
    private final QuarterSelect district;

    /** @param save may refuse; the sentence is shown at the field that it is about */
    AssociationForm(List<Neighbourhood> quarters, String saveKey, SerializableConsumer<NewAssociation> save) {
        district = new QuarterSelect(t("community.form.district"), t("community.calendar.everywhere"), quarters);
        addClassName("rn-stack");
        name.setRequiredIndicatorVisible(true);
        services.setHelperText(t("community.office.services-help"));
        website.setHelperText(t("community.office.website-help"));
        List.<HasSize>of(name, about, services, email, phone, website, address, district)
                .forEach(HasSize::setWidthFull);
        fields().forEach(field -> field.setManualValidation(true));
        add(
                name,
                about,
                services,
                email,
                phone,
                website,
                address,
                district,
                div("rn-row", attr(button("rn-btn", () -> send(save), text(t(saveKey))), "data-kind", "primary")));
    }

    AssociationForm filled(Association association) {
        name.setValue(association.name());
        about.setValue(association.about());
        services.setValue(String.join("\n", association.services()));
        email.setValue(association.email());
        phone.setValue(association.phone());
        website.setValue(association.website());
        address.setValue(association.address());
        district.choose(association.district());
        return this;
    }

    private void send(SerializableConsumer<NewAssociation> save) {
        fields().forEach(field -> field.setInvalid(false));
        try {
            save.accept(new NewAssociation(
                    name.getValue(),
                    about.getValue(),
                    services.getValue(),
                    email.getValue(),
                    phone.getValue(),
                    website.getValue(),
                    address.getValue(),
                    district.chosen()));
        } catch (Refusal refusal) {
            complain(refusal);
        }
    }

    private List<HasValidation> fields() {
        return List.of(name, about, services, email, phone, website, address);
    }

    private void complain(Refusal refusal) {
        HasValidation field =
                switch (refusal.code()) {
                    case "community.refused.about" -> about;
                    case "community.refused.services" -> services;
                    case "community.refused.email" -> email;
                    case "community.refused.phone" -> phone;
                    case "community.refused.website" -> website;
                    case "community.refused.address" -> address;
                    default -> name;
                };
        field.setErrorMessage(Tr.refusal(refusal));
        field.setInvalid(true);
        ((Component) field).getElement().executeJs("this.focus()");
    }
}
