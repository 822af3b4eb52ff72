package org.rione.audit;

import java.util.Optional;
import java.util.UUID;
import org.rione.shared.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts, as the entry names them: the id of the signed-in person, or nobody. */
@Component
class AuditedActor {

    Optional<UUID> current() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Actor actor
                ? Optional.of(actor.id().value())
                : Optional.empty();
    }
}
