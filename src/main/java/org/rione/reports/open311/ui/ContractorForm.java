package org.rione.reports.open311.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.rione.identity.Office;
import org.rione.reports.open311.contractors.Contractor;
import org.rione.reports.open311.contractors.Contractor.Handing;
import org.rione.reports.open311.contractors.Contractor.Photos;
import org.rione.reports.open311.contractors.Contractor.Way;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Tr;

/** How reports of an office reach whoever does its work. */
class ContractorForm extends Div {

    private final transient List<Office> offices;
    private final Select<Office> office = new Select<>();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(t("reports.open311.contractors.way"));
    private final RadioButtonGroup<Handing> handing = new RadioButtonGroup<>(t("reports.open311.contractors.handing"));
    private final TextField address = new TextField();
    private final TextField key = new TextField(t("reports.open311.contractors.key"));
    private final TextField jurisdiction = new TextField(t("reports.open311.contractors.jurisdiction"));
    private final TextField service = new TextField(t("reports.open311.contractors.service"));
    private final Select<Photos> photos = new Select<>();
    private final Div endpoint = div("rn-stack");

    ContractorForm(List<Office> offices, SerializableConsumer<Contractor> save) {
        this.offices = offices;
        office.setLabel(t("reports.open311.contractors.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(Office::name);
        office.setId("ufficio");
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> t("reports.open311.contractors.way", one));
        handing.setItems(Handing.values());
        handing.setItemLabelGenerator(one -> t("reports.open311.contractors.handing", one));
        handing.setId("quali");
        way.setId("modo");
        way.addValueChangeListener(_ -> follow());
        address.setManualValidation(true);
        address.setMaxLength(300);
        address.setId("indirizzo");
        key.setHelperText(t("reports.open311.contractors.key.hint"));
        key.setMaxLength(200);
        key.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        key.setId("chiave");
        jurisdiction.setHelperText(t("reports.open311.contractors.jurisdiction.hint"));
        jurisdiction.setMaxLength(120);
        jurisdiction.setId("giurisdizione");
        service.setHelperText(t("reports.open311.contractors.service.hint"));
        service.setMaxLength(80);
        service.setId("servizio");
        photos.setLabel(t("reports.open311.contractors.photos"));
        photos.setItems(Photos.values());
        photos.setItemLabelGenerator(one -> t("reports.open311.contractors.photos", one));
        photos.setId("foto");
        endpoint.add(key, jurisdiction, service, photos);
        clear();
        var submit = attr(
                button("rn-btn", () -> save(save), text(t("reports.open311.contractors.save"))),
                "data-kind",
                "primary");
        add(el(
                "section",
                "rn-card rn-stack",
                el("h2", "rn-h3", t("reports.open311.contractors.new")),
                office,
                way,
                address,
                endpoint,
                handing,
                div("rn-row", submit)));
    }

    /** Shows what is known; the key stays where it is. */
    void show(Contractor contractor) {
        offices.stream()
                .filter(one -> one.id().equals(contractor.office()))
                .findFirst()
                .ifPresent(office::setValue);
        way.setValue(contractor.way());
        handing.setValue(contractor.handing());
        address.setValue(contractor.address());
        key.clear();
        jurisdiction.setValue(contractor.jurisdiction());
        service.setValue(contractor.service());
        photos.setValue(contractor.photos());
        office.focus();
    }

    private void clear() {
        office.clear();
        way.setValue(Way.ENDPOINT);
        handing.setValue(Handing.EVERY_REPORT);
        address.clear();
        key.clear();
        jurisdiction.clear();
        service.clear();
        photos.setValue(Photos.LINK);
        follow();
    }

    private void follow() {
        var isEndpoint = way.getValue() == Way.ENDPOINT;
        endpoint.setVisible(isEndpoint);
        address.setLabel(t("reports.open311.contractors.address", isEndpoint ? Way.ENDPOINT : Way.LETTER));
    }

    private void save(SerializableConsumer<Contractor> save) {
        office.setInvalid(false);
        address.setInvalid(false);
        if (office.getValue() == null) {
            office.setErrorMessage(t("reports.open311.contractors.no-office"));
            office.setInvalid(true);
            office.focus();
            return;
        }
        try {
            save.accept(new Contractor(
                    office.getValue().id(),
                    way.getValue(),
                    handing.getValue(),
                    address.getValue(),
                    key.getValue().strip(),
                    jurisdiction.getValue().strip(),
                    service.getValue().strip(),
                    photos.getValue()));
            clear();
        } catch (Refusal refusal) {
            address.setErrorMessage(Tr.refusal(refusal));
            address.setInvalid(true);
            address.focus();
        }
    }
}
