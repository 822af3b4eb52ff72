package org.rione.community;

import org.rione.identity.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who deletes the account comes to nothing any more and speaks for nobody; initiatives proposed stay. */
@Component
class CommunityAccounts {

    private final AssociationStore associations;
    private final InitiativeStore initiatives;

    CommunityAccounts(AssociationStore associations, InitiativeStore initiatives) {
        this.associations = associations;
        this.initiatives = initiatives;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(PersonErased erased) {
        associations.forget(erased.person());
        initiatives.forget(erased.person());
    }
}
