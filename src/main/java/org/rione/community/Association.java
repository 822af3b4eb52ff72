package org.rione.community;

import java.util.List;
import java.util.Optional;
import org.rione.territory.NeighbourhoodId;

/**
 * An association of the register.
 *
 * @param slug the last word of its address, for good
 * @param services what they offer, one each
 * @param email empty when they gave none; so are phone, website and address
 */
public record Association(
        AssociationId id,
        String slug,
        String name,
        String about,
        List<String> services,
        String email,
        String phone,
        String website,
        String address,
        Optional<NeighbourhoodId> district,
        long version) {

    public Association {
        services = List.copyOf(services);
    }

    public String path() {
        return "/associazioni/" + slug;
    }
}
