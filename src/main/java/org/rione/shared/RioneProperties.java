package org.rione.shared;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every module may need to know of this installation.
 *
 * @param publicUrl the address people type, without a slash at the end; absolute links in mails and feeds start with it
 * @param demo whether the demonstration city and its accounts are loaded
 * @param secret what the {@link Vault} locks with; without it, a text of its own in {@code home}
 */
@ConfigurationProperties("rione")
public record RioneProperties(
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("false") boolean demo,
        @DefaultValue("./data") String home,
        @DefaultValue("Europe/Rome") ZoneId zone,
        @DefaultValue("") String secret,
        @DefaultValue Municipality municipality) {

    /** The body that runs this installation, as its footer states it. */
    public record Municipality(
            @DefaultValue("Comune di Valenza") String name,
            @DefaultValue("Valenza") String city,

            @DefaultValue("Via Pellizzari 2, 15048 Valenza (AL)")
            String address,

            @DefaultValue("0131 949 111") String phone,
            @DefaultValue("comune@pec.example.org") String certifiedMail,
            @DefaultValue("partecipa@comune.example.org") String mail) {}
}
