package org.rione.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets links that are too old to open anything. */
@Component
class LinkHousekeeping {

    private final OneTimeLinks links;
    private final Registrations registrations;
    private final EmailChangeStore emailChanges;

    LinkHousekeeping(OneTimeLinks links, Registrations registrations, EmailChangeStore emailChanges) {
        this.links = links;
        this.registrations = registrations;
        this.emailChanges = emailChanges;
    }

    @Scheduled(cron = "0 17 * * * *")
    void forgetExpired() {
        links.forgetExpired();
        registrations.forgetExpired();
        emailChanges.forgetExpired();
    }
}
