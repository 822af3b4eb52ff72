package org.rione.community;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.EmailAddress;
import org.rione.shared.Refusal;
import org.rione.territory.NeighbourhoodId;

/**
 * An association as the administration enters it. Everything is public.
 *
 * @param name 1 to {@value #NAME} characters
 * @param about who they are, at most {@value #TEXT} characters
 * @param services what they offer, one on each line, at most {@value #TEXT} characters
 * @param email empty, or an address to which anybody may write
 * @param website empty, or an address that begins with https:// or http://
 */
public record NewAssociation(
        String name,
        String about,
        String services,
        String email,
        String phone,
        String website,
        String address,
        Optional<NeighbourhoodId> district) {

    public static final int NAME = 120;
    public static final int TEXT = 2000;

    /** @throws Refusal naming the field that is wrong */
    public NewAssociation {
        name = name.strip();
        about = about.strip();
        services = services.strip();
        email = email.strip();
        phone = phone.strip();
        website = website.strip();
        address = address.strip();
        if (name.isEmpty() || name.length() > NAME) {
            throw new Refusal("community.refused.name", NAME);
        }
        if (about.length() > TEXT) {
            throw new Refusal("community.refused.about", TEXT);
        }
        if (services.length() > TEXT) {
            throw new Refusal("community.refused.services", TEXT);
        }
        if (!email.isEmpty() && !EmailAddress.is(email)) {
            throw new Refusal("community.refused.email");
        }
        if (!phone.matches("[+0-9 ./()-]{0,40}")) {
            throw new Refusal("community.refused.phone");
        }
        if (!website.isEmpty() && !isAddress(website)) {
            throw new Refusal("community.refused.website");
        }
        if (address.length() > 200) {
            throw new Refusal("community.refused.address", 200);
        }
    }

    /** Only addresses that a browser opens as a page: nothing that could run. */
    private static boolean isAddress(String text) {
        if (text.length() > 300) {
            return false;
        }
        try {
            var address = URI.create(text);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
