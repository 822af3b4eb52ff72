package org.rione.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets links that are too old to open anything. */
@Component
class LinkHousekeeping {

    private final OneTimeLinks links;
    private final Registrations registrations;

    LinkHousekeeping(OneTimeLinks links, Registrations registrations) {
        this.links = links;
        this.registrations = registrations;
    }

    @Scheduled(cron = "0 17 * * * *")
    void forgetExpired() {
        links.forgetExpired();
        registrations.forgetExpired();
    }
}
