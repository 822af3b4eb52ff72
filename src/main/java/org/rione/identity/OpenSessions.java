package org.rione.identity;

import java.util.stream.Stream;
import org.rione.shared.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends sessions by person: the next request that comes with one of them is nobody's. Knows those of this process. */
@Component
class OpenSessions {

    private final SessionRegistry registry;

    OpenSessions(SessionRegistry registry) {
        this.registry = registry;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void end(SessionsEnded event) {
        of(event.person()).forEach(SessionInformation::expireNow);
    }

    private Stream<SessionInformation> of(PersonId person) {
        return registry.getAllPrincipals().stream()
                .filter(principal ->
                        principal instanceof SignedIn signedIn && signedIn.id().equals(person))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream());
    }

    @Configuration(proxyBeanMethods = false)
    static class Registry {

        @Bean
        SessionRegistry sessionRegistry() {
            return new SessionRegistryImpl();
        }
    }
}
