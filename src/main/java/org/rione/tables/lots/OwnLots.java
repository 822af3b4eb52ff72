package org.rione.tables.lots;

import org.rione.identity.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who deletes the account is in no draw any more; numbers and results stay as they were. */
@Component
class OwnLots {

    private final LotStore store;

    OwnLots(LotStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonErased erased) {
        store.forget(erased.person());
    }
}
