package org.rione.reports.open311;

import static org.rione.reports.open311.Part.field;
import static org.rione.reports.open311.Part.fields;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Whole;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.springframework.stereotype.Component;

/** What there is, where, and since when: a production and a test endpoint with the same services. */
@Component
class Discovery {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Catalogue catalogue;
    private final Changesets changesets;
    private final RioneProperties rione;

    Discovery(Catalogue catalogue, Changesets changesets, RioneProperties rione) {
        this.catalogue = catalogue;
        this.changesets = changesets;
        this.rione = rione;
    }

    Whole document(Locale locale) {
        var services = Moments.text(changesets.of("services", services()), rione.zone());
        var draft = discovery(locale, "", services);
        var changeset =
                Moments.text(changesets.of("discovery-" + locale.getLanguage(), XmlWriting.write(draft)), rione.zone());
        return discovery(locale, changeset, services);
    }

    /** All that clients keep of the services: the list and every definition. */
    private byte[] services() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(XmlWriting.write(catalogue.serviceList(Locale.ITALIAN)));
        all.writeBytes(XmlWriting.write(catalogue.serviceList(Locale.ENGLISH)));
        for (var service : catalogue.services()) {
            all.writeBytes(XmlWriting.write(catalogue.definition(service, Locale.ITALIAN)));
            all.writeBytes(XmlWriting.write(catalogue.definition(service, Locale.ENGLISH)));
        }
        return all.toByteArray();
    }

    private Whole discovery(Locale locale, String changeset, String services) {
        var municipality = rione.municipality();
        var formats = Part.texts(
                "format", Arrays.stream(Format.values()).map(Format::mimeType).toList());
        return new Whole(
                "discovery",
                fields(
                        field("changeset", changeset),
                        field(
                                "contact",
                                Texts.get(
                                        locale,
                                        "reports.open311.contact",
                                        municipality.name(),
                                        municipality.mail(),
                                        municipality.phone())),
                        field("key_service", Texts.get(locale, "reports.open311.keys", municipality.mail())),
                        field(
                                "endpoints",
                                new Items(
                                        "endpoint",
                                        Arrays.stream(Endpoint.values())
                                                .map(endpoint -> fields(
                                                        field("specification", SPECIFICATION),
                                                        field("url", rione.publicUrl() + endpoint.path()),
                                                        field("changeset", services),
                                                        field("type", endpoint.type()),
                                                        field("formats", formats)))
                                                .toList()))));
    }
}
