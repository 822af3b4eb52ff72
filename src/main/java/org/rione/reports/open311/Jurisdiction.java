package org.rione.reports.open311;

import java.net.URI;
import java.util.Optional;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/** The one jurisdiction that this installation serves. Not to name it is fine; to name another one is not. */
@Component
class Jurisdiction {

    private final String id;

    Jurisdiction(Open311Properties properties, RioneProperties rione) {
        this.id = Optional.ofNullable(properties.jurisdiction())
                .orElseGet(() ->
                        String.valueOf(URI.create(rione.publicUrl()).getHost()).replaceFirst("^www\\.", ""));
    }

    String id() {
        return id;
    }

    void check(Ask ask) {
        ask.parameter("jurisdiction_id")
                .filter(asked -> !asked.equalsIgnoreCase(id))
                .ifPresent(asked -> {
                    throw Complaint.of(Complaint.UNKNOWN, "reports.open311.error.jurisdiction", asked);
                });
    }
}
