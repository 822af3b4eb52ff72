package org.rione.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rione.identity.Secret;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Links in letters that show a report to its reporter without signing in: to follow it and to answer, nothing else. */
@Service
public class ReporterLinks {

    static final Duration LIFE = Duration.ofDays(365);
    private static final Duration ADDRESS_KEPT = Duration.ofDays(365);

    private final ReporterStore store;
    private final ReportStore reports;
    private final Clock clock;

    ReporterLinks(ReporterStore store, ReportStore reports, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.clock = clock;
    }

    /** A new link, as a path of this site. */
    String issue(ReportId report) {
        var secret = Secret.make();
        store.addLink(secret.hash(), report, clock.instant().plus(LIFE));
        return ReportLinks.follow(secret.text());
    }

    /** The report that the link shows; a report that was removed is shown to its reporter too. */
    @PreAuthorize("permitAll()")
    public Optional<Report> report(String code) {
        return store.byLink(new Secret(code).hash(), clock.instant()).flatMap(reports::find);
    }

    /** Its public history, first step first; empty when the link shows nothing. */
    @PreAuthorize("permitAll()")
    public List<ReportStep> history(String code) {
        return report(code).map(found -> reports.steps(found.id())).orElse(List.of());
    }

    @Scheduled(cron = "0 50 3 * * *")
    void sweep() {
        store.forgetLinks(clock.instant());
        store.forgetContacts(clock.instant().minus(ADDRESS_KEPT));
    }
}
